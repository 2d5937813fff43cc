using Competition.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>The connection of a tablet, and whose it is.</summary>
internal sealed record RefLine(HubCallerContext Context, IRefClient Client, Bearer Bearer)
{
    public string Connection => Context.ConnectionId;

    public void Cut() => Context.Abort();
}
