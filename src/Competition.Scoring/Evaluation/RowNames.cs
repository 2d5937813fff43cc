namespace Competition.Scoring;

/// <summary>
/// The names of a <c>where</c> or <c>map</c> (model.md B11.17): those of the row first, the others read for the
/// entrant. Over an input a row is a fact of its bag; over anything else it is its value and its number.
/// </summary>
internal readonly struct RowNames(Reader reader, Formula formula, FoldScope scope, FoldRow row) : INames
{
    private readonly Input? _input = scope.Input;

    /// <summary>In <c>map</c>, <c>value</c> is always what is folded.</summary>
    public bool IsMap { get; init; }

    public Value Read(int slot) => formula.Sources[slot] is NameSource.OfRow column
        ? Read(column.Column)
        : reader.Read(formula.Sources[slot], scope.Entrant);

    private Value Read(string column)
    {
        if (column == "n") return Value.Of((decimal)row.Number);
        if (_input is null) return column == "value" ? row.Value : Value.Missing(MissingReason.NotMarked);
        ref readonly var fact = ref scope.Bag[row.Number - 1];
        if (column == "value" && (IsMap || !RowColumns.HasValue(_input, fact))) return row.Value;
        return RowColumns.Read(_input, fact, column);
    }
}
