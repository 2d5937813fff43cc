namespace Competition.Scoring;

/// <summary>
/// What <c>where</c>, <c>map</c> and folds read of a row (model.md B11.17): declared fields first, then the reserved
/// names. What is not there, or is not what the rulebook lets it be, is missing (B11.31).
/// </summary>
internal static class RowColumns
{
    private const string Recorded = "value";
    private const string Points = "_pts";
    private static readonly Value One = Value.Of(1m);
    private static readonly Value NotMarked = Value.Missing(MissingReason.NotMarked);

    public static Value Read(Input input, in Row row, string column)
    {
        if (column == "n") return Value.Of((decimal)row.Number);
        if (column == "at") return Value.Of(row.At);
        if (input.Fields.Count > 0 && input.Fields.TryGetValue(column, out var field)) return OfField(field, row);
        return column switch
        {
            Recorded => row.Value,
            "status" => Value.OfCode(row.Status),
            "no" => row.Fact["no"].Number is { } no ? Value.Of(no) : NotMarked,
            "opponent" => row.Opponent is { } opponent ? Value.OfCode(opponent.Value) : NotMarked,
            "judge" or "mark" => row.Fact[column].Text is { } text ? Value.OfCode(text) : NotMarked,
            _ when column.EndsWith(Points, StringComparison.Ordinal) => OfPoints(input, row, column[..^Points.Length]),
            _ => NotMarked,
        };
    }

    /// <summary>Whether the row has a value of its own, beside the column that is folded.</summary>
    public static bool HasValue(Input input, in Row row) =>
        input.Kind is InputKind.Judges or InputKind.Number or InputKind.Choice
        || row.Fact.Content.Has(Recorded)
        || input.Fields.ContainsKey(Recorded)
        || (input.Fields.Count == 0 && row.IsVoid);

    /// <summary>What a judge gave, a number, choice or plain attempt recorded, or by how much a tally grew.</summary>
    public static Value ValueOf(Input input, Fact fact, string status)
    {
        if (input.Kind == InputKind.Tally) return fact["delta"].IsNull ? One : Number(fact["delta"]);
        if (input.Fields.Count == 0 && status != Statuses.None) return Value.Missing(MissingReason.Of(status));
        return input.Kind switch
        {
            InputKind.Choice => Option(fact.Recorded, input.Options),
            InputKind.Number or InputKind.Judges or InputKind.Attempts or InputKind.Bouts
                or InputKind.State => Number(fact.Recorded),
            _ => NotMarked,
        };
    }

    private static Value OfField(Field field, in Row row)
    {
        if (row.IsVoid) return Value.Missing(MissingReason.Of(row.Status));
        var datum = row.Fact[field.Name];
        return field.Options is { } options ? Option(datum, options) : Number(datum);
    }

    // A field's points stand beside its code, whatever the status.
    private static Value OfPoints(Input input, in Row row, string name) =>
        input.Fields.TryGetValue(name, out var field)
        && row.Fact[name].Text is { } code
        && field.Options?.TryGetValue(code, out var points) == true ? Value.Of(points) : NotMarked;

    private static Value Number(Datum datum) => datum.Number is { } number ? Value.Of(number) : NotMarked;

    private static Value Option(Datum datum, IReadOnlyDictionary<string, decimal> options) =>
        datum.Text is { } code && options.ContainsKey(code) ? Value.OfCode(code) : NotMarked;
}
