using Competition.Engine;
using Competition.Journal;

namespace Competition.Server;

/// <summary>Answer of <c>GET /api/contests/{c}/boards</c>.</summary>
internal sealed record BoardList(IReadOnlyList<HeadLine> Heads, IReadOnlyList<BoardLine> Boards)
{
    /// <param name="role">The audience that sees it so; null = everything.</param>
    public static async Task<BoardList> Of(LiveContest contest, string? role) => new(
        [.. (await contest.Heads()).Select(Line)],
        [.. contest.Definition.Rules.Boards
            .Select(b => contest.Board(b.Ref, role)).OfType<BoardFeed>()
            .Select(b => Line(contest, b, role))]);

    private static HeadLine Line((JournalId Journal, Head Head) of) =>
        new(of.Journal.ToString(), of.Head.Number, of.Head.Hash.ToString());

    private static BoardLine Line(LiveContest contest, BoardFeed feed, string? role)
    {
        var (now, status) = (feed.Now, contest.StatusOf(feed.Board.Node.Path));
        var review = contest.ReviewAt(feed.Board.Node.Path);
        return new BoardLine(
            feed.Board.Ref.ToString(), Words.In(BoardTitle.Of(contest.Definition.Rules, feed.Board)),
            now.Version, now.Hash.ToString(), Words.Of(status), Words.View(now, review, role),
            feed.Pending.ToDictionary(p => p.Key.Value, p => p.Value), Words.NoteOf(status),
            [.. review.Select(e => e.Value)]);
    }
}
