namespace Competition.Scoring;

/// <summary>
/// A row that a fold looks at: the value that it folds, its number from 1, its weight, and where it comes from —
/// a fact of an input, or a child with the status of the entrant there.
/// </summary>
internal readonly record struct FoldRow(Value Value, int Number, Value Weight)
{
    public Input? Input { get; init; }

    public Row Row { get; init; }

    public string? Status { get; init; }

    /// <summary>
    /// A name that <c>where</c> or <c>map</c> reads of the row. In <c>map</c>, <c>value</c> is always what is folded.
    /// </summary>
    public Value Read(string column, bool mapping)
    {
        if (column == "n") return Value.Of((decimal)Number);
        if (column == "value" && (mapping || Input is null || !RowColumns.HasValue(Input, Row))) return Value;
        return Input is null ? Value.Missing(MissingReason.NotMarked) : RowColumns.Read(Input, Row, column);
    }
}
