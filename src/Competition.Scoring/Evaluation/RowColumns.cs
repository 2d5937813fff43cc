namespace Competition.Scoring;

/// <summary>
/// What <c>where</c>, <c>map</c> and folds read of a row (model.md B11.17): declared fields first, then the reserved
/// names. What is not there, or is not what the rulebook declares, is missing (B11.31).
/// </summary>
internal static class RowColumns
{
    private const string Points = "_pts";

    public static Value Read(Input input, Row row, string column)
    {
        if (column == "n") return Value.Of((decimal)row.Number);
        if (column == "at") return Value.Of(row.At);
        if (input.Fields.TryGetValue(column, out var field)) return IsVoid(row) ? Missing(row.Status) : Of(field, row);
        return column switch
        {
            "value" => OfValue(input, row),
            "status" => Value.OfCode(row.Status),
            "no" => Number(row.Fact["no"]),
            "judge" or "mark" => Text(row.Fact[column]),
            _ when column.EndsWith(Points, StringComparison.Ordinal) => OfPoints(input, row, column[..^Points.Length]),
            _ => NotMarked,
        };
    }

    /// <summary>Whether the row has a value of its own, beside the column that is folded.</summary>
    public static bool HasValue(Input input, Row row) =>
        row.Fact.Content.Has("value") || input.Fields.ContainsKey("value") || (input.Fields.Count == 0 && IsVoid(row));

    /// <summary>What a judge gave, what a number or choice recorded.</summary>
    public static Value OfValue(Input input, Row row)
    {
        if (input.Fields.Count == 0 && IsVoid(row)) return Missing(row.Status);
        var value = row.Fact["value"];
        return input.Kind == InputKind.Choice ? Option(value, input.Options) : Number(value);
    }

    public static Value Number(Datum datum) => datum.Number is { } number ? Value.Of(number) : NotMarked;

    private static Value NotMarked => Value.Missing(MissingReason.NotMarked);

    private static bool IsVoid(Row row) => row.Status != Statuses.None;

    private static Value Missing(string status) => Value.Missing(MissingReason.Of(status));

    private static Value Of(Field field, Row row) =>
        field.Options is { } options ? Option(row.Fact[field.Name], options) : Number(row.Fact[field.Name]);

    // A field's points stand beside its code, whatever the status.
    private static Value OfPoints(Input input, Row row, string name) =>
        input.Fields.TryGetValue(name, out var field)
        && row.Fact[name].Text is { } code
        && field.Options?.TryGetValue(code, out var points) == true ? Value.Of(points) : NotMarked;

    private static Value Option(Datum datum, IReadOnlyDictionary<string, decimal> options) =>
        datum.Text is { } code && options.ContainsKey(code) ? Value.OfCode(code) : NotMarked;

    private static Value Text(Datum datum) => datum.Text is { } text ? Value.OfCode(text) : NotMarked;
}
