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

    public JournalId Journal => journal;

    /// <returns>What is on disk with the group.</returns>
    public Extent Append(Extent extent, IReadOnlyList<Entry> group)
    {
        var entryBytes = CommitGroup.Check(extent.Head, group);
        var file = FileFor(extent.Head, GroupFrame.Size(group.Count, entryBytes));
        Clear();
        if (file.Length == 0) Begin(extent.Head);
        GroupFrame.Write(_frame, group, entryBytes);
        try
        {
            file.Append(_frame.WrittenMemory);
        }
        catch (AppendUnknownException)
        {
            store.Suspects[file.Path] = file.Length;
            throw;
        }

        return extent.With(file.Path, file.Length, group[^1].Head);
    }

    public void Dispose() => _file?.Dispose();

    private SegmentFile FileFor(Head head, long size)
    {
        if (_file is { } file && (file.IsEmpty || file.Length + size <= store.Disk.SegmentBytes)) return file;
        _file?.Dispose();
        _file = null;
        try
        {
            return _file = SegmentFile.Create(Segment.PathOf(directory, head.Number + 1), store.Disk);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            throw new AppendRefusedException(DiskFault.Code(failure), failure);
        }
    }

    private void Begin(Head before)
    {
        new SegmentHeader(journal.ToString(), before).Write(_frame.GetSpan(SegmentHeader.Size));
        _frame.Advance(SegmentHeader.Size);
    }

    private void Clear()
    {
        if (_frame.Capacity > KeptFrame) _frame = new ArrayBufferWriter<byte>();
        else _frame.ResetWrittenCount();
    }
}
