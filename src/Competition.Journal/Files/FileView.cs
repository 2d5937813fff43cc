namespace Competition.Journal;

/// <summary>What a journal's files held when it was looked at; another process may go on writing it.</summary>
internal sealed class FileView(JournalId id, Extent extent, long loose) : IJournalView
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    public JournalId Id => id;

    public Head Head => extent.Head;

    public long Loose => loose;

    /// <summary>The tail is synced before it is served: its writer may not have come to that.</summary>
    public static async Task<FileView> Of(JournalId journal, string directory)
    {
        if (!Directory.Exists(directory)) return new FileView(journal, Extent.Empty, loose: 0);
        var survey = await Surveyed(journal, directory);
        if (survey.Extent.Segments is [.., var last]) Sync(last.Path);
        return new FileView(journal, survey.Extent, survey.Torn?.TornBytes ?? 0);
    }

    public IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return ExtentReader.Read(() => extent, from, cancel);
    }

    /// <summary>A group that is being written while it is read may look damaged, for a moment.</summary>
    private static async Task<JournalSurvey> Surveyed(JournalId journal, string directory)
    {
        for (var look = 1; ; look++)
        {
            var survey = new JournalSurvey(journal, directory);
            try
            {
                await survey.Run();
                return survey;
            }
            catch (JournalDamagedException) when (look < Limits.ViewLooks)
            {
                await Task.Delay(BetweenLooks * look);
            }
        }
    }

    private static void Sync(string path)
    {
        if (OperatingSystem.IsWindows()) return;      // there only who may write a file can sync it
        using var file = SegmentFile.OpenToRead(path);
        DurableFile.Sync(file);
    }
}
