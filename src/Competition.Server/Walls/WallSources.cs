using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Where walls take their boards and their beat from.</summary>
internal sealed class WallSources(Paints paints, WallBeat beat, ILogger<Wall> log)
{
    public WallBeat Beat => beat;

    public ILogger Log => log;

    /// <summary>
    /// The board as it is now: another one after its contest was replaced; null when it is gone, or not for him.
    /// </summary>
    /// <param name="role">The audience that he is; null = everything.</param>
    public BoardPaint? Board(LiveContest contest, BoardRef board, ClaimsPrincipal who, string? role) =>
        who.MayRead(contest.Definition) && contest.Board(board, role) is { } feed ? paints.Of(contest, feed) : null;
}
