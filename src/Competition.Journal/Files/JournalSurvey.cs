namespace Competition.Journal;

/// <summary>
/// Finds out what a journal's segments hold and changes nothing: closed ones by their index where it is one of theirs,
/// all others byte for byte. Says what is torn off at the end; anything else that does not hold is named.
/// </summary>
internal sealed class JournalSurvey(JournalId journal, string directory)
{
    private readonly List<(Segment Segment, Head Last)> _unindexed = [];

    /// <summary>What holds.</summary>
    public Extent Extent { get; private set; } = Extent.Empty;

    /// <summary>The last segment, where a write was torn off behind these good bytes; null where none was.</summary>
    public (string Path, long GoodLength, long TornBytes)? Torn { get; private set; }

    /// <summary>Closed segments that were read because no index of theirs was there.</summary>
    public IReadOnlyList<(Segment Segment, Head Last)> Unindexed => _unindexed;

    /// <summary>Reads closed segments byte for byte too.</summary>
    public bool Thorough { get; init; }

    /// <exception cref="JournalDamagedException">A damaged middle.</exception>
    public async Task Run()
    {
        var paths = Segment.In(directory);
        for (var i = 0; i < paths.Count; i++)
        {
            var next = Extent.Head.Number + 1;
            if (paths[i] != Segment.PathOf(directory, next)) throw Missing(paths[i], next);
            if (i == paths.Count - 1) await ScanLast(paths[i]);
            else if (Indexed(paths[i], paths[i + 1]) is { } extent) Extent = extent;
            else await Scan(paths[i]);
        }
    }

    private async Task ScanLast(string path)
    {
        var scan = new SegmentScan(journal, path, Extent);
        try
        {
            await scan.Run();
        }
        catch (JournalDamagedException) when (scan.IsTorn())
        {
            Torn = (path, scan.GoodLength, scan.Rest());
        }
        finally
        {
            Extent = scan.Good;
        }
    }

    private async Task Scan(string path)
    {
        var scan = new SegmentScan(journal, path, Extent);
        try
        {
            await scan.Run();
            _unindexed.Add((scan.Good.Segments[^1], scan.Good.Head));
        }
        finally
        {
            Extent = scan.Good;
        }
    }

    /// <summary>The index is used where both headers bear it out: that of the segment, and that of the next.</summary>
    private Extent? Indexed(string path, string next)
    {
        if (Thorough || SegmentHeader.TryRead(path) is not { } header) return null;
        if (header.Journal != journal.ToString() || header.Before != Extent.Head) return null;
        if (SegmentIndex.TryRead(path, header) is not var (segment, last)) return null;
        return SegmentHeader.TryRead(next)?.Before == last ? Extent.With(segment, last) : null;
    }

    private static JournalDamagedException Missing(string path, long entry) =>
        new(path, entry, "the segment before this one is missing");
}
