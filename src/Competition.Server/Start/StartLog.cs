using Competition.Journal;

namespace Competition.Server;

/// <summary>What is said at every start: where things lie, and what was set in vain.</summary>
internal static partial class StartLog
{
    public static WebApplication TellStart(this WebApplication app, NodeFolder folder)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Competition.Server");
        var redis = app.Services.GetRequiredService<IJournals>() as RedisJournals;
        if (redis is null) JournalsLie(log, folder.Journals);
        else JournalsLieInRedis(log, redis.Where);
        foreach (var fault in redis?.Faults ?? []) NotKept(log, fault);
        foreach (var sentence in SettingNames.Unread(app.Configuration)) Unread(log, sentence);
        return app;
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Information,
        Message = "Journals lie in {Folder}; Competition:DataDir chooses another data folder")]
    private static partial void JournalsLie(ILogger log, string folder);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Journals lie in Redis at {Where}")]
    private static partial void JournalsLieInRedis(ILogger log, string where);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning,
        Message = "Receipts may be lost, as Competition:RedisUnsafe allows: {Fault}")]
    private static partial void NotKept(ILogger log, string fault);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Sentence}")]
    private static partial void Unread(ILogger log, string sentence);
}
