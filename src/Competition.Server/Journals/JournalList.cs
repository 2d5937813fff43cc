using Competition.Engine;

namespace Competition.Server;

/// <summary>Answer of <c>GET /api/contests/{c}/journals</c>.</summary>
internal sealed record JournalList(IReadOnlyList<JournalLine> Journals, IReadOnlyList<ConflictLine> Conflicts)
{
    public static async Task<JournalList> Of(LiveContest contest) => new(
        [
            .. (await contest.Heads()).Select(h => new JournalLine(
                h.Journal.ToString(), h.Head.Number, h.Head.Hash.ToString(), contest.Writes(h.Journal))),
        ],
        [.. contest.Conflicts.Select(Line)]);

    private static ConflictLine Line(FactConflict of) =>
        new(of.Id.Value, PlaceLine.Of(of.Counts), [.. of.Others.Select(PlaceLine.Of)]);
}
