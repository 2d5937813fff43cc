namespace Competition.Journal;

/// <summary>
/// Reads all segments of a journal once, from the first byte to the last: what was torn off at the end is cut, what is
/// left is synced, anything else that does not hold is named.
/// </summary>
internal sealed class JournalOpening(JournalId journal, string directory, FileStore store)
{
    private Extent _extent = Extent.Empty;

    /// <summary>The file that was cut and how many bytes of it; 0 = none.</summary>
    public (string File, long Bytes) Torn { get; private set; } = (directory, 0);

    /// <returns>What is there, and the segment that goes on; null where a new one is to be begun.</returns>
    public async Task<(Extent Extent, SegmentFile? Last)> Run()
    {
        var doubted = CutDoubted();
        var paths = Segment.In(directory);
        foreach (var path in paths) await Scan(path, last: path == paths[^1]);
        DurableDirectory.Sync(directory);
        var last = _extent.Segments.IsEmpty ? null : Taken(_extent.Segments[^1]);
        if (!doubted) return (_extent, last);
        last?.Dispose();
        return (_extent, Last: null);
    }

    /// <summary>A segment whose sync failed is not read beyond its last synced byte, and not written again.</summary>
    private bool CutDoubted()
    {
        foreach (var path in Segment.In(directory))
        {
            if (!store.Suspects.TryGetValue(path, out var length)) continue;
            CutTo(path, length <= SegmentHeader.Size ? 0 : length);      // without a group: its name is wanted again
            return store.Suspects.TryRemove(path, out _);
        }

        return false;
    }

    private async Task Scan(string path, bool last)
    {
        var next = _extent.Head.Number + 1;
        if (path != Segment.PathOf(directory, next)) throw Missing(path, next);
        var scan = new SegmentScan(journal, path, _extent);
        try
        {
            await scan.Run();
        }
        catch (JournalDamagedException) when (last && scan.IsTorn())
        {
            Torn = (path, new FileInfo(path).Length - scan.GoodLength);
            CutTo(path, scan.GoodLength);
        }

        _extent = scan.Good;
    }

    private static JournalDamagedException Missing(string path, long entry) =>
        new(path, entry, "the segment before this one is missing");

    private void CutTo(string path, long length)
    {
        if (length == 0) File.Delete(path);
        else SegmentFile.Open(path, length, store.Disk).Dispose();
    }

    private SegmentFile Taken(Segment segment) => SegmentFile.Open(segment.Path, segment.Length, store.Disk);
}
