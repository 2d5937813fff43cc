namespace Competition.Journal;

/// <summary>
/// Reads all segments of a journal once, from the first byte to the last, and changes nothing: says what holds, and
/// what is torn off at the end; anything else that does not hold is named.
/// </summary>
internal sealed class JournalSurvey(JournalId journal, string directory)
{
    /// <summary>What holds.</summary>
    public Extent Extent { get; private set; } = Extent.Empty;

    /// <summary>The last segment, where a write was torn off behind these good bytes; null where none was.</summary>
    public (string Path, long GoodLength)? Torn { get; private set; }

    /// <summary>Bytes behind the last whole group.</summary>
    public long LooseBytes { get; private set; }

    /// <exception cref="JournalDamagedException">A damaged middle.</exception>
    public async Task Run()
    {
        var paths = Segment.In(directory);
        foreach (var path in paths) await Scan(path, last: path == paths[^1]);
    }

    private async Task Scan(string path, bool last)
    {
        var next = Extent.Head.Number + 1;
        if (path != Segment.PathOf(directory, next)) throw Missing(path, next);
        var scan = new SegmentScan(journal, path, Extent);
        try
        {
            await scan.Run();
        }
        catch (JournalDamagedException) when (last && scan.IsTorn())
        {
            Torn = (path, scan.GoodLength);
            LooseBytes = new FileInfo(path).Length - scan.GoodLength;
        }

        Extent = scan.Good;
    }

    private static JournalDamagedException Missing(string path, long entry) =>
        new(path, entry, "the segment before this one is missing");
}
