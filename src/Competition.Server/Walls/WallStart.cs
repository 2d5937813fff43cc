using Competition.Wire;
using Microsoft.AspNetCore.SignalR;

namespace Competition.Server;

/// <summary>Adds the hub of the walls.</summary>
internal static class WallStart
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddWalls(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = ShortQueue.Listen);
        builder.Services.AddSingleton<WallConnections>();
        builder.Services.AddSingleton<HubLifetimeManager<WallHub>>(s => s.GetRequiredService<WallConnections>());
        builder.Services.AddSingleton<WallRefusals>();
        builder.Services.AddSingleton<Paints>().AddSingleton<WallSources>();
        builder.Services.AddSingleton<WallBeat>().AddHostedService(s => s.GetRequiredService<WallBeat>());
        builder.Services.AddSignalR(hubs =>
        {
            hubs.AddFilter<WallRefusals>();
            hubs.KeepAliveInterval = KeepAlive;
            hubs.MaximumReceiveMessageSize = Limits.WallMessageBytes;
        }).AddCompetitionMessagePack();
        return builder;
    }

    public static WebApplication MapWalls(this WebApplication app)
    {
        app.MapHub<WallHub>(HubPaths.Wall).WithMetadata(Lasting.Wall);
        return app;
    }
}
