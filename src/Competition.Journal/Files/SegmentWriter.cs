using System.Buffers;

namespace Competition.Journal;

/// <summary>Writes commit groups into the segments of a journal, one write and one sync a group.</summary>
internal sealed class SegmentWriter(JournalId journal, string directory, SegmentFile? last, FileStore store)
    : IDisposable
{
    /// <summary>A frame that grew beyond this is not kept.</summary>
    private const int KeptFrame = 4 << 20;

    private SegmentFile? _file = last;
    private ArrayBufferWriter<byte> _frame = new();
    private Segment? _begun;

    public JournalId Journal => journal;

    /// <returns>What is on disk with the group.</returns>
    public Extent Append(Extent extent, IReadOnlyList<Entry> group)
    {
        var entryBytes = CommitGroup.Check(extent.Head, group);
        var file = FileFor(extent, GroupFrame.Size(group.Count, entryBytes));
        extent = Begun(extent);
        Clear();
        GroupFrame.Write(_frame, group, entryBytes, extent.Segments[^1].Salt);
        try
        {
            file.Append(_frame.WrittenMemory);
        }
        catch (AppendUnknownException)
        {
            store.Suspects[file.Path] = file.Length;
            throw;
        }

        return extent.With(file.Length, group[^1].Head);
    }

    public void Dispose() => _file?.Dispose();

    private SegmentFile FileFor(Extent extent, long size)
    {
        if (_file is { } file && (file.IsEmpty || file.Length + size <= store.Disk.SegmentBytes)) return file;
        Close(extent);
        var path = Segment.PathOf(directory, extent.Head.Number + 1);
        var header = new SegmentHeader(journal.ToString(), extent.Head, store.Disk.Salt());
        _begun = Segment.Begun(path, header);
        return _file = SegmentFile.Create(path, header, store.Disk);
    }

    private void Close(Extent extent)
    {
        _file?.Dispose();
        _file = null;
        if (extent.Segments is [.., var full]) SegmentIndex.Write(full, extent.Head);
    }

    /// <summary>With the segment that the writer has begun, which counts only when it has a group.</summary>
    private Extent Begun(Extent extent) =>
        _begun is { } begun && extent.Segments.LastOrDefault()?.Path != begun.Path
            ? extent.With(begun, extent.Head)
            : extent;

    private void Clear()
    {
        if (_frame.Capacity > KeptFrame) _frame = new ArrayBufferWriter<byte>();
        else _frame.ResetWrittenCount();
    }
}
