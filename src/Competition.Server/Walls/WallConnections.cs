using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>
/// The connections of walls. Reaches what a hub does not show: the connection to which a rendered message is written.
/// </summary>
internal sealed class WallConnections(ILogger<DefaultHubLifetimeManager<WallHub>> log)
    : DefaultHubLifetimeManager<WallHub>(log)
{
    private readonly ConcurrentDictionary<string, HubConnectionContext> _open = new(StringComparer.Ordinal);

    public HubConnectionContext this[string connectionId] => _open[connectionId];

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _open[connection.ConnectionId] = connection;
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _open.TryRemove(connection.ConnectionId, out _);
        return base.OnDisconnectedAsync(connection);
    }
}
