namespace Competition.Scoring;

/// <summary>Why an entrant stands elsewhere on a board than before: what changed of it, and who passed it.</summary>
/// <param name="Own">What changed of the entrant itself; no facts where nothing did.</param>
/// <param name="Passed">Those who stood on its other side before, the nearest now first.</param>
/// <param name="More">How many more there are than <paramref name="Passed"/> names.</param>
public sealed record StandingCause(
    BoardRef Board, EntrantId Entrant, Standing? Before, Standing? After, KeyChange Own,
    IReadOnlyList<KeyChange> Passed, int More)
{
    /// <param name="board">Of the rules of <paramref name="after"/>; both must have them.</param>
    public static StandingCause Between(Evaluation before, Evaluation after, Board board, EntrantId entrant)
    {
        var (was, now) = (before.Board(board), after.Board(board));
        var (here, there) = (Of(was, entrant), Of(now, entrant));
        var behind = was.Where(s => IsBehind(s, here)).Select(s => s.Entrant).ToHashSet();
        List<EntrantId> passed = [.. now
            .Where(s => s.Entrant != entrant && behind.Contains(s.Entrant) != IsBehind(s, there))
            .OrderBy(s => Math.Abs(s.Position - (there?.Position ?? int.MaxValue)))
            .Select(s => s.Entrant)];
        return new StandingCause(
            board.Ref, entrant, here, there, KeyChange.Between(before, after, board, entrant),
            [.. passed.Take(Limits.ExplainedPassings).Select(e => KeyChange.Between(before, after, board, e))],
            Math.Max(0, passed.Count - Limits.ExplainedPassings));
    }

    private static Standing? Of(IReadOnlyList<Standing> standings, EntrantId entrant) =>
        standings.FirstOrDefault(s => s.Entrant == entrant);

    // Who shares its place stands neither before nor behind it.
    private static bool IsBehind(Standing other, Standing? of) =>
        of is not null && other.Position > of.Position && (other.Rank is null || other.Rank != of.Rank);
}
