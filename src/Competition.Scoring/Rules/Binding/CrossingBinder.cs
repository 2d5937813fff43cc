namespace Competition.Scoring;

/// <summary>Reads what looks at the whole field, or at the time that passes.</summary>
internal sealed class CrossingBinder(Binder binder)
{
    private static readonly (string, StatisticKind)[] Kinds =
        [.. Enum.GetValues<StatisticKind>().Select(k => (k.ToString().ToLowerInvariant(), k))];

    private readonly FilterBinder _filters = new(binder);

    public OperatorDoc.FieldOf? Field(ObjectReader field)
    {
        var kind = binder.Word(field["field"], Kinds);
        var of = field.Must("of", "a value of this node", binder.Name);
        var entrants = _filters.Entrants(field);
        var (attributes, filter) = (_filters.Attributes(field), _filters.Expression(field));
        if (kind is not { } known || of is null) return null;
        return new OperatorDoc.FieldOf(known, field["of"], entrants)
        {
            FilterAttributes = attributes, Filter = filter,
        };
    }

    public OperatorDoc.Accrue? Accrue(ObjectReader accrual)
    {
        var rate = binder.Formula(accrual["accrue"]);
        var state = accrual.Must("while", "a state or a detector of this node", binder.Name);
        var tick = accrual.Number("tick", Bounds.Positive);
        return rate is null || state is null ? null : new OperatorDoc.Accrue(rate, accrual["while"], tick);
    }
}
