using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>
/// Holds every call to a hub to the pass that opened the connection, and ends the connection with the pass.
/// </summary>
internal sealed class HubPasses(PassEnds ends, PassPresence presence, TimeProvider time) : IHubFilter
{
    /// <summary>In which a hub may say why; then the line is cut.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(250);

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (BearerOf(invocationContext.Context)?.WhyOver(time) is { } why) throw new HubException(why);
        return await next(invocationContext);
    }

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var connection = context.Context;
        if (BearerOf(connection) is { } bearer)
        {
            presence.Came(bearer, connection.ConnectionId);
            connection.Features.Set(ends.Then(bearer, () => End(connection)));
        }

        await next(context);
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        if (BearerOf(context.Context) is { } bearer) presence.Left(bearer, context.Context.ConnectionId);
        if (context.Context.Features.Get<PassWatch>() is { } watch) await watch.DisposeAsync();
        await next(context, exception);
    }

    private async Task End(HubCallerContext connection)
    {
        await Task.Delay(Farewell, time);
        connection.Abort();
    }

    private static Bearer? BearerOf(HubCallerContext connection) => (connection.User ?? new ClaimsPrincipal()).Bearer();
}
