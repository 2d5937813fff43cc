using Competition.Journal;

namespace Competition.Server;

/// <summary>Adds the store of the journals: files in the data folder.</summary>
internal static class JournalStart
{
    public static WebApplicationBuilder AddJournal(this WebApplicationBuilder builder, NodeFolder folder)
    {
        builder.Services.AddSingleton<IJournals>(_ => throw new NotSupportedException(folder.Journals));
        return builder;
    }
}
