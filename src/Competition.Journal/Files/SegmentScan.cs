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
        Good = _before.With(Begun(), _before.Head);
        using var reader = new SegmentReader(Good.Segments[^1], Good.Segments[^1].Ways[0], Written());
        while (await reader.Group())
        {
            while (await reader.Entry() is not null) { }
            Good = Good.With(reader.Offset, reader.Head);
        }
    }

    /// <summary>Bytes behind the good ones that are not zeros.</summary>
    public long Rest()
    {
        using var file = SegmentFile.OpenToRead(path);
        return Math.Max(0, SegmentTail.Written(file) - GoodLength);
    }

    /// <summary>Whether what does not hold is a write that never was finished.</summary>
    public bool IsTorn()
    {
        using var file = SegmentFile.OpenToRead(path);
        if (SegmentTail.Written(file) - GoodLength > GroupFrame.Largest) return false;
        var tail = SegmentTail.From(file, GoodLength);
        return GoodLength == 0 ? TornTail.IsHeader(tail) : TornTail.IsGroup(tail, GoodLength, Good.Segments[^1].Salt);
    }

    private Segment Begun()
    {
        var header = SegmentHeader.TryRead(path) ?? throw Damaged("its segment has no good header");
        if (header.Journal != journal.ToString()) throw Damaged($"the segment is of journal {header.Journal}");
        if (header.Before != _before.Head) throw Damaged("its segment does not continue the one before");
        return Segment.Begun(path, header);
    }

    private long Written()
    {
        using var file = SegmentFile.OpenToRead(path);
        return Math.Max(SegmentHeader.Size, SegmentTail.Written(file));
    }

    private JournalDamagedException Damaged(string what) => new(path, _before.Head.Number + 1, what);
}
