namespace Competition.Scoring;

/// <summary>
/// The names of a <c>where</c> or <c>map</c>: those of the row first, the others read for the entrant.
/// </summary>
internal readonly struct RowNames(Reader reader, Formula formula, int entrant, FoldRow row) : INames
{
    public bool Mapping { get; init; }

    public Value Read(int slot) => formula.Sources[slot] is NameSource.OfRow column
        ? row.Read(column.Column, Mapping)
        : reader.Read(formula.Sources[slot], entrant);
}
