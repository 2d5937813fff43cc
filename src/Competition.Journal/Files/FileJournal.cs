using System.Runtime.CompilerServices;
using Competition.MessagePack;

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
        return ReadOn(from, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (!await _door.Close()) return;
        writer.Dispose();
        held.Dispose();
    }

    /// <summary>Segment after segment, each as far as it is on disk when the read comes to it.</summary>
    private async IAsyncEnumerable<Entry> ReadOn(long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var onDisk = _onDisk; from <= onDisk.Head.Number; onDisk = _onDisk)
        {
            var segment = onDisk.Holding(from);
            using var reader = new SegmentReader(segment.Path, segment.WayTo(from), segment.Length);
            while (await reader.Group())
            {
                if (reader.Last < from) reader.Skip();
                else
                {
                    while (await Next(reader) is { } entry)
                    {
                        cancel.ThrowIfCancellationRequested();
                        if (entry.Number < from) continue;
                        yield return entry;
                        from = entry.Number + 1;
                    }
                }
            }
        }
    }

    private static async ValueTask<Entry?> Next(SegmentReader reader)
    {
        var before = reader.Head;
        if (await reader.Entry() is not { } bytes) return null;
        try
        {
            return Entry.Read(before, bytes.ToArray());
        }
        catch (MessagePackException fault)
        {
            throw new JournalDamagedException(reader.Path, reader.Head.Number, fault.Message);
        }
    }
}
