using System.Security.Claims;
using Competition.Scoring;
using Competition.Wire;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>What walls may ask: to follow a board, and to leave it.</summary>
internal sealed class WallHub(WallConnections connections, ContestDesk desk, WallSources sources)
    : Hub<IWallClient>, IWallHub
{
    private static readonly ClaimsPrincipal Nobody = new();

    private Wall Wall => Context.Features.GetRequiredFeature<Wall>();

    public override Task OnConnectedAsync()
    {
        var (caller, asked) = (Context.User ?? Nobody, Context.GetHttpContext()?.Request.Query["role"].ToString());
        var role = string.IsNullOrEmpty(asked) ? null : asked;
        if (!caller.MaySeeAs(role)) throw new HubException(Problem.OtherAudience.Code);
        Context.Features.Set(new Wall(connections[Context.ConnectionId], sources, caller.Audience(role)));
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception) =>
        Context.Features.Get<Wall>()?.Leave() ?? Task.CompletedTask;

    public Task Follow(string contest, string board, string? have)
    {
        switch (desk.Ask(contest, Context.User ?? Nobody))
        {
            case Asked.Denied denied: throw new HubException(denied.Why.Code);
            case Asked.Granted granted when BoardRef.TryParse(board) is { } of && granted.Contest.Board(of) is not null:
                return Wall.Follow(granted.Contest, of, have);
            default: throw new HubException(Problem.UnknownBoard.Code);
        }
    }

    public Task Unfollow(string contest, string board) =>
        BoardRef.TryParse(board) is { } of ? Wall.Unfollow(new ContestId(contest), of) : Task.CompletedTask;
}
