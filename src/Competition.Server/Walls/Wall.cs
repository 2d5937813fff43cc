using Competition.Engine;
using Competition.Scoring;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>
/// A connected wall and the boards that it follows. Its calls come one after the other, as the hub sees to.
/// </summary>
/// <param name="role">The audience that stands before it; null = who may see everything.</param>
internal sealed class Wall(HubConnectionContext connection, WallSources sources, string? role)
{
    private readonly Dictionary<(ContestId Contest, BoardRef Board), Following> _follows = [];

    public async Task Follow(LiveContest contest, BoardRef board, string? have)
    {
        await Unfollow(contest.Id, board);
        if (_follows.Count >= Limits.FollowsPerWall) throw new HubException("too-many-follows");
        var following = _follows[(contest.Id, board)] = new Following(connection, sources, contest, (board, role));
        following.Begin(have);
    }

    /// <summary>When it completes, nothing more of that board comes.</summary>
    public Task Unfollow(ContestId contest, BoardRef board) =>
        _follows.Remove((contest, board), out var following) ? following.DisposeAsync().AsTask() : Task.CompletedTask;

    public Task Leave() => Task.WhenAll(_follows.Values.Select(f => f.DisposeAsync().AsTask()));
}
