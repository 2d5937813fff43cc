using System.Runtime.CompilerServices;
using Competition.Journal;

namespace Competition.Testing;

/// <summary>A journal in memory as it was when it was looked at.</summary>
internal sealed class MemoryView(JournalId id, MemoryDisk disk) : IJournalView
{
    public JournalId Id => id;

    public Head Head { get; } = disk.Head;

    public IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return ReadOn(from, cancel);
    }

    private async IAsyncEnumerable<Entry> ReadOn(long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var number = from; number <= Head.Number; number++)
        {
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            yield return disk.Read(number);
        }
    }
}
