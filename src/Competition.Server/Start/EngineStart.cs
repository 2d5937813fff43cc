using Competition.Engine;
using Competition.Journal;

namespace Competition.Server;

/// <summary>Adds the contests and the journals that they are kept in.</summary>
internal static class EngineStart
{
    public static WebApplicationBuilder AddEngine(
        this WebApplicationBuilder builder, ServerSettings settings, NodeFolder folder)
    {
        var node = NodeName.Of(settings, folder);
        var engine = new EngineSettings(node, settings.PublishEvery, Environment.ProcessorCount)
        {
            Snapshots = settings.SnapshotEntries is null ? null : new SnapshotFolder(folder.Snapshots),
            SnapshotEntries = settings.SnapshotEntries ?? 0,
        };
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Func<CancellationToken, Task<ContestCatalogue>>>(
            s => cancel => ContestCatalogue.Open(
            s.GetRequiredService<IJournals>(), engine,
            s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILoggerFactory>(), cancel));
        builder.Services.AddSingleton<OpenContests>().AddHostedService(s => s.GetRequiredService<OpenContests>());
        builder.Services.AddSingleton<ContestDesk>().AddSingleton<Recounts>();
        return builder;
    }
}
