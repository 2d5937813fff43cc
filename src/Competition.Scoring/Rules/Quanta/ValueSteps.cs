namespace Competition.Scoring;

/// <summary>The step of every value (model.md B8): declared by <c>round</c>, or proven from its parts.</summary>
internal sealed class ValueSteps
{
    private readonly Dictionary<ValueRule, decimal?> _steps = [];

    /// <param name="order">All cells, each after those that it reads.</param>
    public ValueSteps(IEnumerable<object> order)
    {
        foreach (var value in order.OfType<ValueRule>()) _steps[value] = Compute(value);
    }

    public decimal? Of(ValueRule value) => _steps[value];

    public decimal? Of(Formula formula) => new FormulaSteps(formula, Of).Step;

    private decimal? Of(NameSource source) => source switch
    {
        NameSource.Constant { Value.IsNumber: true } constant => constant.Value.Number,
        NameSource.Constant => Steps.OfZero,
        NameSource.OfValue value => Of(value.Rule),
        NameSource.OfInput input => InputSteps.Of(input),
        NameSource.OfStatus => 1m,
        NameSource.OfDetector { Output: DetectorOutputs.Fires or DetectorOutputs.On or DetectorOutputs.Wrong } => 1m,
        _ => Limits.SmallestStep,       // an attribute, a time, what a detector tells
    };

    private decimal? Compute(ValueRule value)
    {
        if (value.Round is { } round) return round.To;
        if (value.Type != ExpressionType.Number) return 1m;
        var instead = value.Node.OnStatus.Values.Select(o => o.GetValueOrDefault(value.Name));
        var others = new[] { value.Else, value.AtLeast, value.AtMost }.Concat(instead).OfType<Formula>();
        return Steps.Common(others.Select(Of).Prepend(Of(value.Operator)));
    }

    private decimal? Of(Operator op) => op switch
    {
        Operator.Calculate calculate => Of(calculate.Formula),
        Operator.Lookup { Table: var table } => Of(table),
        Operator.RankOn { Points: null } rank => rank.Split ? 0.5m : 1m,
        Operator.RankOn { Split: true } => null,
        Operator.RankOn { Points: { } points } => Steps.Common(points.Select(p => (decimal?)p)),
        Operator.FoldOver fold => Of(fold.Fold),
        Operator.FieldOf { Statistic: var statistic } => Of(statistic),
        Operator.Accrue accrue => Steps.Product(Of(accrue.Rate), accrue.Tick ?? Limits.SmallestStep),
        _ => null,
    };

    private static decimal? Of(Table table) => table.Kind == TableKind.Linear
        ? null
        : Steps.Common(table.Rows.Select(r => (decimal?)r.Value).Append(table.Else ?? Steps.OfZero));

    private decimal? Of(Statistic statistic) => statistic.Kind switch
    {
        StatisticKind.Count => 1m,
        StatisticKind.Sum or StatisticKind.Min or StatisticKind.Max => Of(statistic.Of),
        StatisticKind.Median => Steps.Quotient(Of(statistic.Of), 2m),
        _ => null,
    };

    private decimal? Of(Fold fold) => fold.Kind switch
    {
        FoldKind.Count or FoldKind.Prefix or FoldKind.Any or FoldKind.All => 1m,
        FoldKind.Mean or FoldKind.Wmean => null,
        FoldKind.Median => Steps.Quotient(OfRows(fold), 2m),
        FoldKind.Wsum => Weighted(fold),
        FoldKind.Product => OfRows(fold) is { } step && decimal.IsInteger(step) ? 1m : null,
        _ => OfRows(fold),
    };

    private decimal? OfRows(Fold fold)
    {
        if (fold.MapTable is { } table) return Of(table);
        if (fold.Map is not { } map) return OfSource(fold.Of);
        return new FormulaSteps(map, s => s is NameSource.OfRow row ? OfColumn(fold.Of, row.Column) : Of(s)).Step;
    }

    private decimal? OfColumn(FoldSource source, string column)
    {
        if (column == "value") return OfSource(source);
        return source.Bag is { } input ? InputSteps.Of(input, column) : 1m;
    }

    private decimal? OfSource(FoldSource source) => source switch
    {
        FoldSource.Names names => Steps.Common(names.Sources.Select(Of)),
        FoldSource.Children children => Steps.Common(children.Each.Select(c => Of(c.Value))),
        FoldSource.TeamMembers members => Of(members.Value),
        FoldSource.Opponents opponents => Of(opponents.Value),
        FoldSource.Rows rows => InputSteps.Of(rows.Input, rows.Column),
        _ => null,
    };

    private decimal? Weighted(Fold fold) => fold is { Of: FoldSource.Children children, Map: null, MapTable: null }
        ? Steps.Common(children.Each.Select(c => Steps.Product(Of(c.Value), c.Weight is { } w ? Of(w) : 1m)))
        : null;
}
