namespace Competition.Server;

/// <summary>What is said at every start: where things lie, and what was set in vain.</summary>
internal static partial class StartLog
{
    public static WebApplication TellStart(this WebApplication app, NodeFolder folder)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Competition.Server");
        JournalsLie(log, folder.Journals);
        foreach (var sentence in SettingNames.Unread(app.Configuration)) Unread(log, sentence);
        return app;
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Information,
        Message = "Journals lie in {Folder}; Competition:DataDir chooses another data folder")]
    private static partial void JournalsLie(ILogger log, string folder);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Sentence}")]
    private static partial void Unread(ILogger log, string sentence);
}
