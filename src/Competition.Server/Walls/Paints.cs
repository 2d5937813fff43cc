using System.Runtime.CompilerServices;
using Competition.Engine;

namespace Competition.Server;

/// <summary>The renderings of all boards that somebody follows, one a feed, as long as the feed lives.</summary>
internal sealed class Paints
{
    private readonly ConditionalWeakTable<BoardFeed, BoardPaint> _paints = [];

    public BoardPaint Of(LiveContest contest, BoardFeed feed) =>
        _paints.GetValue(feed, _ => new BoardPaint(contest.Id, contest.Definition, feed));
}
