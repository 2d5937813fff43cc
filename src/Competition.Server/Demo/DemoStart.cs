namespace Competition.Server;

/// <summary>Adds the demo, where the server was started as one.</summary>
internal static class DemoStart
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder, ServerSettings settings)
    {
        if (!settings.Demo) return builder;
        builder.Services.AddSingleton(settings).AddHostedService<DemoContest>();
        return builder;
    }
}
