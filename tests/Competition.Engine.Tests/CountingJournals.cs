using System.Runtime.CompilerServices;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Counts the appends, each of which is one write and one sync.</summary>
internal sealed class CountingJournals(IJournals store) : IJournals
{
    private int _appends;
    private int _reads;
    private int _entries;

    public int Appends => Volatile.Read(ref _appends);

    /// <summary>Reads that were begun, of all journals.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>Entries that were read, of all journals that were opened.</summary>
    public int Entries => Volatile.Read(ref _entries);

    /// <summary>The largest group so far.</summary>
    public int LargestGroup { get; private set; }

    public IReadOnlyList<ContestId> Contests => store.Contests;

    public IReadOnlyList<JournalId> Of(ContestId contest) => store.Of(contest);

    public async Task<IJournal> Open(ContestId contest, JournalId journal) =>
        new Counting(await store.Open(contest, journal), Count, () => Interlocked.Increment(ref _reads), () => Interlocked.Increment(ref _entries));

    public Task<IJournalView> View(ContestId contest, JournalId journal) => store.View(contest, journal);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private void Count(IReadOnlyList<Entry> group)
    {
        Interlocked.Increment(ref _appends);
        LargestGroup = Math.Max(LargestGroup, group.Count);
    }

    private sealed class Counting(IJournal journal, Action<IReadOnlyList<Entry>> count, Action read, Action entry) : IJournal
    {
        public JournalId Id => journal.Id;

        public Head Head => journal.Head;

        public Task Append(IReadOnlyList<Entry> group)
        {
            count(group);
            return journal.Append(group);
        }

        public async IAsyncEnumerable<Entry> Read(long from, [EnumeratorCancellation] CancellationToken cancel)
        {
            read();
            await foreach (var one in journal.Read(from, cancel))
            {
                entry();
                yield return one;
            }
        }

        public ValueTask DisposeAsync() => journal.DisposeAsync();
    }
}
