using Competition.Journal;

namespace Competition.Server;

/// <summary>Adds the store of the journals: files in the data folder, or a Redis.</summary>
internal static partial class JournalStart
{
    private const string Readme = "src/Competition.Journal/README.md says why";

    /// <summary>The Redis that the settings name, once it answers; null where they name none.</summary>
    /// <exception cref="StartRefusedException">It does not answer, or does not keep what it acknowledges.</exception>
    public static async Task<RedisJournals?> ReachJournals(this ServerSettings settings)
    {
        if (settings.Redis is not { } redis) return null;
        try
        {
            return await Reach(redis);
        }
        catch (ArgumentException wrong)
        {
            throw new StartRefusedException($"Competition:Redis is no connection string: {wrong.Message}");
        }
        catch (JournalUnreachableException silent)
        {
            throw new StartRefusedException($"Competition:Redis: {silent.Message}");
        }
        catch (RedisUnsafeException notKept)
        {
            var faults = string.Join("\n  ", notKept.Faults);
            throw new StartRefusedException(
                $"Competition:Redis: this Redis does not keep what it acknowledges ({Readme}):\n  {faults}\n"
                + "Mend it; or Competition:RedisUnsafe=true starts all the same, and receipts may be lost");
        }
    }

    public static WebApplicationBuilder AddJournal(
        this WebApplicationBuilder builder, RedisJournals? redis, NodeFolder folder)
    {
        builder.Services.AddSingleton<JournalPulse>();
        if (redis is null) builder.Services.AddSingleton<IJournals>(s => Files(s, folder));
        else builder.Services.AddSingleton(redis).AddSingleton<IJournals>(redis).AddHostedService<RedisPulse>();
        return builder;
    }

    /// <summary>Who starts together with the server may still be loading.</summary>
    private static async Task<RedisJournals> Reach(RedisSettings redis)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RedisJournals.Connect(redis);
            }
            catch (JournalUnreachableException) when (attempt < Limits.RedisAttempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private static FileJournals Files(IServiceProvider services, NodeFolder folder)
    {
        var log = services.GetRequiredService<ILogger<FileJournals>>();
        return new FileJournals(
            folder.Journals, cut => Recovered(log, cut.Journal, cut.Contest, cut.CutBytes, cut.File));
    }

    [LoggerMessage(EventId = 13, Level = LogLevel.Warning,
        Message = "Journal {Journal} of {Contest} ended in an unfinished write: {Bytes} bytes of {File} were cut")]
    private static partial void Recovered(
        ILogger log, JournalId journal, Scoring.ContestId contest, long bytes, string file);
}
