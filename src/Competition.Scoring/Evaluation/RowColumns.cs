namespace Competition.Scoring;

/// <summary>
/// What <c>where</c>, <c>map</c> and folds read of a row (model.md B11.17): declared fields first, then the reserved
/// names. What is not there, or is not what the rulebook declares, is missing (B11.31).
/// </summary>
internal static class RowColumns
{
    private const string Points = "_pts";
    private static readonly Value NotMarked = Value.Missing(MissingReason.NotMarked);

    public static Value Read(Input input, in Row row, string column)
    {
        if (column == "n") return Value.Of((decimal)row.Number);
        if (column == "at") return Value.Of(row.At);
        if (input.Fields.Count > 0 && input.Fields.TryGetValue(column, out var field)) return OfField(field, row);
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
    public static bool HasValue(Input input, in Row row) =>
        input.Kind is InputKind.Judges or InputKind.Number or InputKind.Choice
        || row.Fact.Content.Has("value")
        || input.Fields.ContainsKey("value")
        || (input.Fields.Count == 0 && row.IsVoid);

    /// <summary>What a judge gave, what a number or choice recorded.</summary>
    public static Value OfValue(Input input, in Row row)
    {
        if (row.IsVoid && input.Fields.Count == 0) return Missing(row);
        var value = row.Fact["value"];
        return input.Kind == InputKind.Choice ? Option(value, input.Options) : Number(value);
    }

    private static Value OfField(Field field, in Row row)
    {
        if (row.IsVoid) return Missing(row);
        var datum = row.Fact[field.Name];
        return field.Options is { } options ? Option(datum, options) : Number(datum);
    }

    // A field's points stand beside its code, whatever the status.
    private static Value OfPoints(Input input, in Row row, string name) =>
        input.Fields.TryGetValue(name, out var field)
        && row.Fact[name].Text is { } code
        && field.Options?.TryGetValue(code, out var points) == true ? Value.Of(points) : NotMarked;

    private static Value Missing(in Row row) => Value.Missing(MissingReason.Of(row.Status));

    private static Value Number(Datum datum) => datum.Number is { } number ? Value.Of(number) : NotMarked;

    private static Value Option(Datum datum, IReadOnlyDictionary<string, decimal> options) =>
        datum.Text is { } code && options.ContainsKey(code) ? Value.OfCode(code) : NotMarked;

    private static Value Text(Datum datum) => datum.Text is { } text ? Value.OfCode(text) : NotMarked;
}
