namespace Competition.Journal;

/// <summary>A journal in segment files of one directory (README.md).</summary>
internal sealed class FileJournal(Extent onDisk, SegmentWriter writer, JournalLock held, DiskThreads threads) : IJournal
{
    private readonly AppendDoor _door = new(writer.Journal);
    private volatile Extent _onDisk = onDisk;

    public JournalId Id => writer.Journal;

    public Head Head => _onDisk.Head;

    public Task Append(IReadOnlyList<Entry> group) =>
        _door.Through(() => threads.Run(() => _onDisk = writer.Append(_onDisk, group)));

    public IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel)
    {
        _door.Live();
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return ExtentReader.Read(() => _onDisk, from, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (!await _door.Close()) return;
        writer.Dispose();
        held.Dispose();
    }
}
