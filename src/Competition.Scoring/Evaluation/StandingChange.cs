namespace Competition.Scoring;

/// <summary>
/// One entrant whose rank or class on a board differs between two evaluations; null where it has no standing on that
/// side. A position alone is no difference.
/// </summary>
public sealed record StandingChange(BoardRef Board, EntrantId Entrant, Standing? Before, Standing? After)
{
    /// <summary>All that differ, by board and then in the order of the board after; who is gone stands last.</summary>
    public static IReadOnlyList<StandingChange> Between(Evaluation before, Evaluation after)
    {
        var boards = before.Rules.Boards.Concat(after.Rules.Boards).Select(b => b.Ref).Distinct()
            .OrderBy(b => b.ToString(), StringComparer.Ordinal);
        return [.. boards.SelectMany(b => On(b, Standings(before, b), Standings(after, b)))];
    }

    private static IReadOnlyList<Standing> Standings(Evaluation of, BoardRef board) =>
        of.Rules.Find(board) is { } known ? of.Board(known) : [];

    private static IEnumerable<StandingChange> On(
        BoardRef board, IReadOnlyList<Standing> before, IReadOnlyList<Standing> after)
    {
        var was = before.ToDictionary(s => s.Entrant);
        foreach (var standing in after)
        {
            was.Remove(standing.Entrant, out var old);
            if (old?.Rank != standing.Rank || old?.Class != standing.Class || old is null)
            {
                yield return new StandingChange(board, standing.Entrant, old, standing);
            }
        }

        foreach (var gone in before.Where(s => was.ContainsKey(s.Entrant)))
        {
            yield return new StandingChange(board, gone.Entrant, gone, After: null);
        }
    }
}
