namespace Competition.Journal;

/// <summary>
/// Opens a journal for writing: what was torn off at the end is cut, what is left is synced, anything else that does
/// not hold is named.
/// </summary>
internal sealed class JournalOpening(JournalId journal, string directory, FileStore store)
{
    /// <summary>The file that was cut and how many bytes of it; 0 = none.</summary>
    public (string File, long Bytes) Torn { get; private set; } = (directory, 0);

    /// <returns>What is there, and the segment that goes on; null where a new one is to be begun.</returns>
    public async Task<(Extent Extent, SegmentFile? Last)> Run()
    {
        var doubted = CutDoubted();
        var survey = new JournalSurvey(journal, directory);
        await survey.Run();
        if (survey.Torn is var (path, length, bytes))
        {
            CutTo(path, length);
            Torn = (path, bytes);
        }

        DurableDirectory.Sync(directory);
        foreach (var (segment, head) in survey.Unindexed) SegmentIndex.Write(segment, head);
        var last = survey.Extent.Segments.IsEmpty ? null : Taken(survey.Extent.Segments[^1]);
        if (!doubted) return (survey.Extent, last);
        last?.Dispose();
        return (survey.Extent, Last: null);
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

    private void CutTo(string path, long length)
    {
        if (length == 0) File.Delete(path);
        else SegmentFile.Open(path, length, store.Disk).Dispose();
    }

    private SegmentFile Taken(Segment segment) => SegmentFile.Open(segment.Path, segment.Length, store.Disk);
}
