namespace Competition.Scoring;

/// <summary>The steps of what facts record: as declared, else the smallest that numbers and times have.</summary>
internal static class InputSteps
{
    public static decimal? Of(NameSource.OfInput source)
    {
        var input = source.Input;
        return source.Column switch
        {
            InputColumn.Count or InputColumn.On or InputColumn.Held or InputColumn.Code => 1m,
            InputColumn.Main or InputColumn.Spread or InputColumn.Sum => OfMain(input),
            _ => Limits.SmallestStep,
        };
    }

    /// <summary>A column of a row (B11.17).</summary>
    public static decimal? Of(Input input, string column)
    {
        if (input.Fields.TryGetValue(column, out var field)) return Of(field);
        if (column is "n" or "no") return 1m;
        if (column == "value") return OfNumbers(input);
        var hasPoints = column.EndsWith("_pts", StringComparison.Ordinal);
        return hasPoints && input.Fields.GetValueOrDefault(column[..^4])?.Options is { } options
            ? Of(options)
            : Limits.SmallestStep;
    }

    private static decimal? OfMain(Input input) => input.Kind switch
    {
        InputKind.Number => Steps.Common(OfNumbers(input), input.Default?.Number ?? Steps.OfZero),
        InputKind.Choice => Steps.Common(Of(input.Options), input.Default?.Number ?? Steps.OfZero),
        InputKind.Judges or InputKind.Tally => OfNumbers(input),
        InputKind.State => 1m,
        _ => Limits.SmallestStep,
    };

    // Steps count from the least.
    private static decimal? OfNumbers(Input input)
    {
        if (input.Kind == InputKind.Choice) return Of(input.Options);
        if (input.Step is { } step) return Steps.Common(step, input.Min ?? Steps.OfZero);
        return input.Decimals is { } decimals ? Steps.OfDecimals(decimals) : Limits.SmallestStep;
    }

    private static decimal? Of(Field field) => field.Options is null
        ? field.Decimals is { } decimals ? Steps.OfDecimals(decimals) : Limits.SmallestStep
        : 1m;

    private static decimal? Of(IReadOnlyDictionary<string, decimal> options) =>
        Steps.Common(options.Values.Select(v => (decimal?)v));
}
