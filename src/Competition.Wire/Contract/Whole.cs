namespace Competition.Wire;

/// <summary>A whole board: rows in position order (the first has position 1).</summary>
/// <param name="Form">A hash of the columns and faces, as in <see cref="Head"/>.</param>
public sealed record Whole(
    string Contest, string Of, long Version, string Hash, string AsOf,
    IReadOnlyList<Column> Columns, IReadOnlyList<EntrantFace> Entrants, IReadOnlyList<Row> Rows, string Form);
