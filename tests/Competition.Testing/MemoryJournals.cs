using System.Collections.Concurrent;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Testing;

/// <summary>A store of journals in memory: what was acknowledged is there again after closing and opening.</summary>
public sealed class MemoryJournals : IJournals
{
    private readonly ConcurrentDictionary<(ContestId Contest, JournalId Journal), MemoryDisk> _disks = new();
    private readonly ConcurrentBag<IJournal> _opened = [];

    public IReadOnlyList<ContestId> Contests => [.. Written
        .Select(key => key.Contest)
        .Distinct()
        .OrderBy(contest => contest.Value, StringComparer.Ordinal)];

    private IEnumerable<(ContestId Contest, JournalId Journal)> Written =>
        _disks.Where(pair => pair.Value.Head.Number > 0).Select(pair => pair.Key);

    public IReadOnlyList<JournalId> Of(ContestId contest) => [.. Written
        .Where(key => key.Contest == contest)
        .Select(key => key.Journal)
        .OrderBy(journal => journal.ToString(), StringComparer.Ordinal)];

    public async Task<IJournal> Open(ContestId contest, JournalId journal)
    {
        Ids.Check(contest, journal);
        var disk = Disk(contest, journal);
        if (!disk.TryOpen()) throw new JournalInUseException(journal, "memory", inner: null);
        var opened = new MemoryJournal(journal, disk);
        _opened.Add(opened);
        await Task.Yield();
        return opened;
    }

    public async Task<IJournalView> View(ContestId contest, JournalId journal)
    {
        Ids.Check(contest, journal);
        await Task.Yield();
        return new MemoryView(journal, Disk(contest, journal));
    }

    /// <summary>What happens to the next appends of that journal; it need not be open yet.</summary>
    public JournalFaults Faults(ContestId contest, JournalId journal) => Disk(contest, journal).Faults;

    public async ValueTask DisposeAsync()
    {
        foreach (var journal in _opened) await journal.DisposeAsync();
    }

    private MemoryDisk Disk(ContestId contest, JournalId journal) =>
        _disks.GetOrAdd((contest, journal), static _ => new MemoryDisk());
}
