using System.Runtime.CompilerServices;
using Competition.Journal;

namespace Competition.Testing;

/// <summary>A journal in memory that keeps every promise but lasting, and fails when it is told to.</summary>
internal sealed class MemoryJournal(JournalId id, MemoryDisk disk) : IJournal
{
    private readonly AppendDoor _door = new(id);
    private readonly Lock _gate = new();
    private Head _head = disk.Head;

    public JournalId Id => id;

    public Head Head
    {
        get
        {
            lock (_gate) return _head;
        }
    }

    public Task Append(IReadOnlyList<Entry> group) => _door.Through(async () =>
    {
        await Task.Yield();
        CommitGroup.Check(Head, group);
        await disk.Faults.Hold();
        var (failure, written) = disk.Faults.Outcome();
        if (written) disk.Write(group);
        if (failure is not null) throw failure;
        lock (_gate) _head = group[^1].Head;
    });

    public IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel)
    {
        _door.Live();
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return ReadOn(from, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (await _door.Close()) disk.Close();
    }

    private async IAsyncEnumerable<Entry> ReadOn(long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var number = from; number <= Head.Number; number++)
        {
            await Task.Yield();
            await disk.Faults.Read();
            cancel.ThrowIfCancellationRequested();
            yield return disk.Read(number);
        }
    }
}
