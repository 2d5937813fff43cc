using Competition.Engine;

namespace Competition.Server;

/// <summary>Answer of <c>GET</c> and <c>PUT /api/contests/{c}</c>.</summary>
internal sealed record ContestView(
    string Id, string Title, string Status, string TimeBase, string? StartsAt, bool Public,
    string RulesHash, string RosterHash, IReadOnlyList<VenueLine> Venues, IReadOnlyList<BoardName> Boards)
{
    public static ContestView Of(LiveContest contest)
    {
        var line = ContestLine.Of(contest);
        return new ContestView(
            line.Id, line.Title, line.Status, line.TimeBase, line.StartsAt, line.Public,
            contest.Definition.RulesHash, contest.Definition.RosterHash,
            [.. contest.Definition.Venues.Select(v => new VenueLine(v.Id.Value, v.Title, v.TimeZone))],
            [.. contest.Definition.Rules.Boards.Select(b => new BoardName(b.Ref.ToString(), Words.Title(b)))]);
    }
}
