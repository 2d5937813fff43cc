namespace Competition.Scoring;

/// <summary>Why an entrant stands elsewhere on a board than before: what changed of it, and who passed it.</summary>
/// <param name="Before">Null where it was not on the board.</param>
/// <param name="After">Null where it is not on the board.</param>
/// <param name="Own">What changed of the entrant itself; no facts where nothing did.</param>
/// <param name="Passed">
/// Those who stood on another side of it before, the nearest now first; at most
/// <see cref="Limits.ExplainedPassings"/>.
/// </param>
/// <param name="More">How many more there are than <paramref name="Passed"/> names.</param>
public sealed record StandingCause(
    BoardRef Board, EntrantId Entrant, Standing? Before, Standing? After, KeyChange Own,
    IReadOnlyList<KeyChange> Passed, int More)
{
    /// <summary>The versions of the rules; null where they are the same before and after.</summary>
    public (int Before, int After)? Versions { get; init; }

    /// <summary>The fact that is asked about, where a seal leaves it out.</summary>
    public BeyondSeal? Beyond { get; init; }

    /// <summary>Compares the standings of two evaluations, which may differ in facts, instant or rules.</summary>
    /// <param name="board">Of the rules of <paramref name="after"/>; before they may have been others.</param>
    public static StandingCause Between(Evaluation before, Evaluation after, Board board, EntrantId entrant)
    {
        var was = before.Rules.Find(board.Ref) is { } then ? before.Board(then) : [];
        var now = after.Board(board);
        var (here, there) = (Of(was, entrant), Of(now, entrant));
        var sides = was.ToDictionary(s => s.Entrant, s => SideOf(s, here));
        List<(EntrantId Entrant, Side Side)> passed = [.. now
            .Where(s => s.Entrant != entrant)
            .OrderBy(s => Math.Abs(s.Position - (there?.Position ?? int.MaxValue)))
            .Select(s => (s.Entrant, SideOf(s, there)))
            .Where(s => sides.GetValueOrDefault(s.Entrant, Side.Behind) != s.Item2)];
        var isOther = before.Rules.Hash != after.Rules.Hash;
        return new StandingCause(
            board.Ref, entrant, here, there, KeyChange.Between(before, after, board, entrant),
            [.. passed.Take(Limits.ExplainedPassings)
                .Select(e => KeyChange.Between(before, after, board, e.Entrant) with { Stands = e.Side })],
            Math.Max(0, passed.Count - Limits.ExplainedPassings))
        {
            Versions = isOther ? (before.Rules.Version, after.Rules.Version) : null,
        };
    }

    private static Standing? Of(IReadOnlyList<Standing> standings, EntrantId entrant) =>
        standings.FirstOrDefault(s => s.Entrant == entrant);

    // Who is not on the board has everybody ahead of it.
    private static Side SideOf(Standing other, Standing? of)
    {
        if (of is null) return Side.Ahead;
        if (other.Rank is not null && other.Rank == of.Rank) return Side.Level;
        return other.Position > of.Position ? Side.Behind : Side.Ahead;
    }
}
