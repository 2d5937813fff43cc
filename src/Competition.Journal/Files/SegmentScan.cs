namespace Competition.Journal;

/// <summary>Reads a whole segment and says how far it holds.</summary>
internal sealed class SegmentScan(JournalId journal, string path, Extent before)
{
    private readonly Extent _before = before;

    /// <summary>What holds of the journal, with the groups of this segment so far.</summary>
    public Extent Good { get; private set; } = before;

    /// <summary>How many bytes of this segment hold.</summary>
    public long GoodLength => Good.Segments.Length > _before.Segments.Length ? Good.Segments[^1].Length : 0;

    /// <exception cref="JournalDamagedException">At the first group or entry that does not hold.</exception>
    public async Task Run()
    {
        Begin();
        using var reader = new SegmentReader(path, Good.Segments[^1].Ways[0], new FileInfo(path).Length);
        while (await reader.Group())
        {
            while (await reader.Entry() is not null) { }
            Good = Good.With(path, reader.Offset, reader.Head);
        }
    }

    /// <summary>Whether what does not hold is a write that never was finished.</summary>
    public bool IsTorn()
    {
        using var file = File.OpenRead(path);
        var rest = file.Length - GoodLength;
        if (rest > SegmentHeader.Size + GroupFrame.Size(Limits.MaxGroupEntries, Limits.MaxGroupBytes)) return false;
        var tail = new byte[rest];
        file.Position = GoodLength;
        file.ReadExactly(tail);
        return GoodLength == 0 ? TornTail.IsSegment(tail) : TornTail.IsGroup(tail, GoodLength);
    }

    private void Begin()
    {
        var bytes = new byte[SegmentHeader.Size];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var header = SegmentHeader.TryRead(bytes.AsSpan(0, read)) ?? throw Damaged("its segment has no good header");
        if (header.Journal != journal.ToString()) throw Damaged($"the segment is of journal {header.Journal}");
        if (header.Before != _before.Head) throw Damaged("its segment does not continue the one before");
        Good = _before with { Segments = _before.Segments.Add(Segment.Begun(path, _before.Head)) };
    }

    private JournalDamagedException Damaged(string what) => new(path, _before.Head.Number + 1, what);
}
