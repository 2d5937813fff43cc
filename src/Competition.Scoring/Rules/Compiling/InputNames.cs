namespace Competition.Scoring;

/// <summary>What an expression may read of an input, by kind.</summary>
internal static class InputNames
{
    public static Resolved Resolve(Input input, string column) => (input.Kind, column) switch
    {
        (InputKind.Number or InputKind.Choice or InputKind.Time or InputKind.Tally, "") => Of(input, InputColumn.Main),
        (InputKind.Number or InputKind.Choice, "at") => Of(input, InputColumn.At),
        (InputKind.Choice, "code") => Of(input, InputColumn.Code, ExpressionType.Code),
        (InputKind.Judges, "spread") => Of(input, InputColumn.Spread),
        (InputKind.Judges, "held") => Of(input, InputColumn.Held, ExpressionType.Truth),
        (InputKind.Tally, "sum") => Of(input, InputColumn.Sum),
        (InputKind.Tally, "lastAt") => Of(input, InputColumn.LastAt),
        (InputKind.Time, "elapsed") => Of(input, InputColumn.Elapsed),
        (InputKind.Time, "start") => Of(input, InputColumn.Start),
        (InputKind.Time, "stop") => Of(input, InputColumn.Stop),
        (InputKind.Time, _) when NameForm.Holds(column) => Split(input, column),
        (InputKind.State, "" or "on") => Of(input, InputColumn.On, ExpressionType.Truth),
        (InputKind.State, "total") => Of(input, InputColumn.Total),
        (not InputKind.Time and not InputKind.State, "count") => Of(input, InputColumn.Count),
        _ => Unknown(input, column),
    };

    private static Resolved Of(Input input, InputColumn column, ExpressionType type = ExpressionType.Number) =>
        Resolved.As(new NameSource.OfInput(input, column, Mark: null), type);

    private static Resolved Split(Input input, string mark)
    {
        input.Splits.Add(mark);
        return Resolved.As(new NameSource.OfInput(input, InputColumn.Split, mark));
    }

    /// <summary>What a newcomer writes first, having seen it in a fold.</summary>
    private static Resolved OnlyInFolds(Input input, string allowed)
    {
        var what = $"'{input.Name}.value' is each mark of '{input.Name}' and stands only in a fold";
        var isOne = input.Kind is InputKind.Number or InputKind.Choice or InputKind.Tally;
        var instead = isOne ? input.Name : $$"""{ "fold": "mean", "of": "{{input.Name}}.value" }""";
        return Resolved.Refused(what, $"{instead}, {allowed}");
    }

    private static Resolved Unknown(Input input, string column)
    {
        string[] known = input.Kind switch
        {
            InputKind.Number => ["at", "count"],
            InputKind.Choice => ["at", "code", "count"],
            InputKind.Judges => ["count", "spread", "held"],
            InputKind.Attempts or InputKind.Bouts => ["count"],
            InputKind.State => ["on", "total"],
            InputKind.Time => ["elapsed", "start", "stop", "the name of a split"],
            _ => ["count", "sum", "lastAt"],
        };
        var allowed = string.Join(", ", known.Select(c => NameForm.Holds(c) ? $"{input.Name}.{c}" : c));
        if (column == "value") return OnlyInFolds(input, allowed);
        var what = column.Length == 0
            ? $"'{input.Name}' is not one number"
            : $"'{input.Name}' has no '{column}'{Spelling.Hint(column, known)}";
        return Resolved.Refused(what, allowed + (column.Length == 0 ? ", or a fold" : ""));
    }
}
