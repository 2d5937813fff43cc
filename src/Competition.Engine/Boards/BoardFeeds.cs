using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The live boards of a contest: one feed a board, and one more for each audience from which facts are kept. Every
/// other role follows the full one.
/// </summary>
internal sealed class BoardFeeds
{
    private readonly Dictionary<(BoardRef, string?), BoardFeed> _feeds = [];
    private readonly IReadOnlyList<string> _audiences;
    private volatile bool _areShown;

    public BoardFeeds(Definition contest)
    {
        _audiences = contest.Audiences;
        foreach (var board in contest.Rules.Boards)
        {
            foreach (var role in _audiences.Prepend(null)) _feeds[(board.Ref, role)] = new BoardFeed(board);
        }
    }

    /// <param name="role">Null = all that there is.</param>
    /// <returns>Null where the rulebook has no such board.</returns>
    public BoardFeed? Of(BoardRef board, string? role) =>
        _feeds.GetValueOrDefault((board, role is not null && _audiences.Contains(role) ? role : null));

    /// <summary>Whether audiences may be shown boards: not while facts and freezes are still being told.</summary>
    public bool AreShown => _areShown;

    public void Show() => _areShown = true;

    /// <summary>What was read from the journals is on them.</summary>
    public void Opened()
    {
        foreach (var feed in _feeds.Values) feed.Opened();
    }

    /// <summary>Tells who follows a board that it has another one now.</summary>
    public void End()
    {
        foreach (var feed in _feeds.Values) feed.End();
    }
}
