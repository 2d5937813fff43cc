using Competition.Journal;

namespace Competition.Server;

/// <summary>Adds the store of the journals: files in the data folder.</summary>
internal static partial class JournalStart
{
    public static WebApplicationBuilder AddJournal(this WebApplicationBuilder builder, NodeFolder folder)
    {
        builder.Services.AddSingleton<IJournals>(s =>
        {
            var log = s.GetRequiredService<ILogger<FileJournals>>();
            return new FileJournals(
                folder.Journals, cut => Recovered(log, cut.Journal, cut.Contest, cut.CutBytes, cut.File));
        });
        return builder;
    }

    [LoggerMessage(EventId = 13, Level = LogLevel.Warning,
        Message = "Journal {Journal} of {Contest} ended in an unfinished write: {Bytes} bytes of {File} were cut")]
    private static partial void Recovered(
        ILogger log, JournalId journal, Scoring.ContestId contest, long bytes, string file);
}
