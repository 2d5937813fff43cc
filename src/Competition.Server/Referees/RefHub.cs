using System.Security.Claims;
using Competition.Engine;
using Competition.Scoring;
using Competition.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>What referees' tablets may ask. Whether their pass still holds is looked at before every call.</summary>
internal sealed class RefHub(
    ContestDesk desk, RefRooms rooms, RefSources sources, IHubContext<RefHub, IRefClient> hub)
    : Hub<IRefClient>, IRefHub
{
    private static readonly ClaimsPrincipal Nobody = new();

    private RefSeat Seat => Context.Features.Get<RefSeat>() ?? throw new HubException("not-watching");

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Features.Get<RefSeat>() is { } seat) await seat.Tablet.DisposeAsync();
    }

    public async Task Watch(string contest, string device)
    {
        if (!IdForm.Holds(device)) throw new HubException("bad-device");
        var caller = Context.User ?? Nobody;
        switch (desk.Ask(contest, caller))
        {
            case Asked.Denied denied: throw new HubException(denied.Why.Code);
            case Asked.Granted { Contest: var of } when caller.Bearer() is { } bearer && caller.PassFor(of) is { } pass:
                if (Context.Features.Get<RefSeat>() is { } before) await before.Tablet.DisposeAsync();
                var line = new RefLine(Context, hub.Clients.Client(Context.ConnectionId), bearer);
                var sitter = new RefSitter(pass.Seat?.Id ?? pass.Name, device);
                var room = rooms.Of(of);
                Context.Features.Set(new RefSeat(room, new RefTablet(line, room, sitter, sources)));
                break;
            default: throw new HubException(Problem.NeedsPass.Code);
        }
    }

    public Task Open(string node, string entrant)
    {
        if (!Seat.Room.Open(Seat.Tablet, Place(node, entrant), isOpen: true)) throw new HubException("too-many-open");
        return Task.CompletedTask;
    }

    public Task Leave(string node, string entrant)
    {
        Seat.Room.Open(Seat.Tablet, new RefPlace(new NodePath(node), new EntrantId(entrant)), isOpen: false);
        return Task.CompletedTask;
    }

    public Task Edit(string node, string entrant, string input, bool editing)
    {
        var (place, lies) = (Place(node, entrant), Desk());
        var rule = lies.Contest.Rules.Nodes[place.Node].Inputs.GetValueOrDefault(input);
        if (rule is null || !lies.Enters(rule)) throw new HubException("out-of-scope");
        var what = new Editing(place, input, lies.Pass.Seat?.Judge ?? lies.Pass.Name);
        if (!Seat.Room.Edit(Seat.Tablet, what, editing)) throw new HubException("too-many-open");
        return Task.CompletedTask;
    }

    public Task Nudge(string seat)
    {
        if (!Desk().IsHead) throw new HubException(Problem.Forbidden.Code);
        Seat.Room.Nudge(seat, Desk().Pass.Name);
        return Task.CompletedTask;
    }

    public Task<long> Time() => Task.FromResult(sources.NowMs);

    private RefDesk Desk() => Seat.Tablet.Desk ?? throw new HubException(Bearer.Revoked);

    private RefPlace Place(string node, string entrant)
    {
        var place = new RefPlace(new NodePath(node), new EntrantId(entrant));
        var isThere = Desk().Contest.Rules.Nodes.ContainsKey(place.Node) && Desk().Sees(place);
        return isThere ? place : throw new HubException("out-of-scope");
    }
}
