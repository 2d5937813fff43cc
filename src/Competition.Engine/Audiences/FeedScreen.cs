using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Which entries of a contest an audience does not see now, for all who follow its facts. It knows a journal as far as
/// anybody has asked. Safe from any thread.
/// </summary>
internal sealed class FeedScreen(RunningContest contest, string role) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly Screen? _screen = contest.Definition.Audiences.Contains(role)
        ? new Screen(contest.Definition.Rules, contest.Definition.Roster, role)
        : null;
    private readonly PanelSecrets _panels = new(contest.Definition.Rules);
    private readonly Cover _cover = new(contest.Definition);
    private readonly Dictionary<JournalId, List<FactId>> _entries = [];
    private readonly Dictionary<JournalId, long> _read = [];
    private readonly Lock _gate = new();
    private volatile int _turns;

    /// <summary>Another number after something was shown that had been kept back.</summary>
    public int Turns => _turns;

    /// <summary>
    /// Learns all that is on disk. What an entry found before this call hides is known when it completes, for a freeze
    /// or hold stands before anything that it is to hide is taken.
    /// </summary>
    public async Task CatchUp(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            foreach (var (journal, head) in await contest.Heads()) await CatchUp(journal, head);
        }
        finally
        {
            _one.Release();
        }
    }

    public bool Hides(JournalId journal, long entry)
    {
        lock (_gate)
        {
            if (entry > _read.GetValueOrDefault(journal) || _panels.Hides(journal, entry)) return true;
            return _screen?.Hides(_entries[journal][(int)entry - 1], Standing.PlaceOf(journal, entry)) == true;
        }
    }

    /// <summary>Whether a fact is the mark of a panel that waits for others.</summary>
    public bool HidesMark(FactId id)
    {
        lock (_gate) return _panels.Hides(id);
    }

    public void Dispose() => _one.Dispose();

    private async Task CatchUp(JournalId journal, Head head)
    {
        while (_read.GetValueOrDefault(journal) is var read && read < head.Number)
        {
            var entries = await contest.Read(journal, read + 1, Limits.OpeningBatch);
            if (entries.Count == 0) break;
            lock (_gate)
            {
                if (Take(journal, entries)) _turns++;
                _read[journal] = read + entries.Count;
            }
        }
    }

    private bool Take(JournalId journal, IReadOnlyList<Entry> entries)
    {
        var isShown = false;
        foreach (var entry in entries) isShown |= _panels.Take(journal, entry);
        if (_screen is null) return isShown;
        if (!_entries.TryGetValue(journal, out var known)) _entries[journal] = known = [];
        known.AddRange(entries.Select(e => e.Fact.Id));
        var (shown, _) = _screen.Take(entries.Where(e => !MovesNothing(journal, e))
            .Select(e => Standing.Of(Placed.Of(journal, e), contest.Definition)));
        return isShown || shown.Count > 0;
    }

    // Who is who and the clocks are never hidden; beyond a seal they do not count, and move no curtain either.
    private bool MovesNothing(JournalId journal, Entry entry) => Counted.Declares(entry.Fact)
        || (entry.Fact.Type is FactType.Clock or FactType.Alias && _cover.LeavesOut(Placed.Of(journal, entry)));
}
