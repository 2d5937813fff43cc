using System.Runtime.CompilerServices;
using Competition.Journal;

namespace Competition.Cli;

/// <summary>A journal as a server gave it; a group that did not hold ends it where it is read.</summary>
internal sealed class FetchedJournal(JournalId id) : IJournalView
{
    private readonly List<Entry> _entries = [];

    public JournalId Id => id;

    public Head Head => _entries.Count == 0 ? Head.Empty : _entries[^1].Head;

    /// <summary>What did not hold of what came; null while all of it does.</summary>
    public RangeBrokenException? Broken { get; set; }

    public void Append(IEnumerable<Entry> group) => _entries.AddRange(group);

    public async IAsyncEnumerable<Entry> Read(
        long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var entry in _entries.Skip((int)from - 1)) yield return entry;
        if (Broken is { } broken)
            throw new JournalDamagedException("what the server gives", broken.Known.Number + 1, broken.Message);
    }
}
