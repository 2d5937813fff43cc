using Competition.Wire;

namespace Competition.Server;

/// <summary>Adds the hub of the referees' tablets.</summary>
internal static class RefStart
{
    /// <summary>A tablet that says nothing for so long is gone: whoever waits for it hears of it in time.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(9);

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(3);

    public static WebApplicationBuilder AddReferees(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RefRooms>().AddHostedService(s => s.GetRequiredService<RefRooms>());
        builder.Services.AddSingleton<RefSources>();
        builder.Services.AddSignalR().AddHubOptions<RefHub>(hub =>
        {
            hub.ClientTimeoutInterval = Silence;
            hub.KeepAliveInterval = KeepAlive;
        });
        return builder;
    }

    public static WebApplication MapReferees(this WebApplication app)
    {
        app.MapHub<RefHub>(HubPaths.Ref).RequireAuthorization(Access.Desk).WithMetadata(Lasting.Wall);
        return app;
    }
}
