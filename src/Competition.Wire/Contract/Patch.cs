namespace Competition.Wire;

/// <summary>
/// From the board with hash <c>Before</c> to the one with hash <c>After</c>: take out <c>Gone</c> and all in
/// <c>Moves</c>, insert <c>Moves</c> by ascending position (from 1), set the ranks of <c>Ranks</c>, then the cells of
/// <c>Rows</c>. Ranks belong to positions: where no run says otherwise, a position keeps the rank that it had.
/// </summary>
public sealed record Patch(
    string Contest, string Of, string Before, string After, long Version, string AsOf,
    IReadOnlyList<string> Gone, IReadOnlyList<Move> Moves, IReadOnlyList<RankRun> Ranks, IReadOnlyList<RowChange> Rows,
    IReadOnlyList<EntrantFace> Entrants);
