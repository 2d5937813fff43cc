namespace Competition.Scoring;

/// <summary>Compiles a value: its operator, then <c>else → clamp → round</c> (B3).</summary>
internal sealed class ValueCompiler(FormulaCompiler formulas, FoldCompiler folds, Problems problems)
{
    private readonly CrossingCompiler _crossing = new(formulas, problems);

    public void Compile(ValueRule rule, ValueDoc doc, Sketch at)
    {
        if (Compile(doc.Operator, at) is { } op) rule.Operator = op;
        if (doc.Else is { } otherwise) rule.Else = formulas.Compile(otherwise, at, RowTypes.None, rule.Type);
        if (doc.AtLeast is { } least) rule.AtLeast = formulas.Number(least, at);
        if (doc.AtMost is { } most) rule.AtMost = formulas.Number(most, at);
        var (low, high) = (ClampBounds.Constant(rule.AtLeast), ClampBounds.Constant(rule.AtMost));
        if (doc.AtLeast is { } written && low is { } bottom && high is { } top && bottom > top)
            problems.Add(written.Pointer, ClampBounds.Told(bottom, top), ClampBounds.Allowed(top));
        rule.Round = doc.Round;
        rule.EvenIf = doc.EvenIf;
        var isShaped = doc.AtLeast is not null || doc.AtMost is not null || doc.Round is not null;
        if (rule.Type == ExpressionType.Truth && isShaped)
            problems.Add(doc.Pointer, "is true or false: there is nothing to clamp or round", "a number");
    }

    private Operator? Compile(OperatorDoc doc, Sketch at) => doc switch
    {
        OperatorDoc.Calculate { Formula: var written } =>
            formulas.Number(written, at) is { } formula ? new Operator.Calculate(formula) : null,
        OperatorDoc.Lookup lookup => Compile(lookup.At, at) is { } of ? new Operator.Lookup(lookup.Table, of) : null,
        OperatorDoc.RankOn rank => Compile(rank, at),
        OperatorDoc.FoldOver fold => folds.Compile(fold, at),
        OperatorDoc.FieldOf field => _crossing.Compile(field, at),
        OperatorDoc.Accrue accrual => _crossing.Compile(accrual, at),
        _ => throw new ArgumentOutOfRangeException(nameof(doc), doc, "no such operator"),
    };

    /// <summary>The board stands at the node or the nearest ancestor that has one of that name.</summary>
    private Operator.RankOn? Compile(OperatorDoc.RankOn rank, Sketch at)
    {
        var name = rank.Board.Datum.Text ?? "";
        foreach (var sketch in at.Upwards)
        {
            if (sketch.Node.Boards.TryGetValue(name, out var board))
                return new Operator.RankOn(board, rank.Points, rank.Split);
            if (sketch.Doc.Boards.ContainsKey(name)) return null;
        }

        var known = at.Upwards.SelectMany(s => s.Node.Boards.Keys).Distinct();
        new Binder(problems).Unknown(rank.Board, "board", name, [.. known]);
        return null;
    }
}
