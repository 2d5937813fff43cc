using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Answer of <c>GET</c> and <c>PUT /api/contests/{c}</c>.</summary>
internal sealed record ContestView(
    string Id, string Title, string Status, string TimeBase, string? StartsAt, bool Public,
    string RulesHash, string RosterHash, IReadOnlyList<VenueLine> Venues, IReadOnlyList<BoardName> Boards,
    string? Note)
{
    public static ContestView Of(LiveContest contest)
    {
        var line = ContestLine.Of(contest);
        return new ContestView(
            line.Id, line.Title, line.Status, line.TimeBase, line.StartsAt, line.Public,
            contest.Definition.RulesHash, contest.Definition.RosterHash,
            [.. contest.Definition.Venues.Select(v => new VenueLine(v.Id.Value, v.Title, v.TimeZone))],
            [.. contest.Definition.Rules.Boards.Select(b => Name(contest.Definition.Rules, b))],
            line.Note);
    }

    private static BoardName Name(Rulebook rules, Board board) =>
        new(board.Ref.ToString(), Words.In(BoardTitle.Of(rules, board)));
}
