using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>
/// Holds every call to a hub to the pass that opened the connection, and ends the connection with the pass.
/// </summary>
internal sealed class HubPasses(PassEnds ends, PassPresence presence, HubRates rates, TimeProvider time) : IHubFilter
{
    /// <summary>In which a hub may say why; then the line is cut.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(250);

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var bearer = BearerOf(invocationContext.Context);
        if (bearer?.WhyOver(time) is { } why) throw new HubException(why);
        var address = invocationContext.Context.GetHttpContext() is { } http ? RateStart.Network(http) : "";
        if (!rates.May(bearer, address)) throw new HubException(Problem.CodeOf(StatusCodes.Status429TooManyRequests));
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

        try
        {
            await next(context);
        }
        catch
        {
            await Leave(connection);   // nobody is told of the end of a connection that did not come to be
            throw;
        }
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        await Leave(context.Context);
        await next(context, exception);
    }

    private async Task Leave(HubCallerContext connection)
    {
        if (BearerOf(connection) is { } bearer) presence.Left(bearer, connection.ConnectionId);
        if (connection.Features.Get<PassWatch>() is { } watch) await watch.DisposeAsync();
    }

    private async Task End(HubCallerContext connection)
    {
        await Task.Delay(Farewell, time);
        connection.Abort();
    }

    private static Bearer? BearerOf(HubCallerContext connection) => (connection.User ?? new ClaimsPrincipal()).Bearer();
}
