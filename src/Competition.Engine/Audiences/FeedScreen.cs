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
    private readonly Screen _screen = new(contest.Definition.Rules, contest.Definition.Roster, role);
    private readonly Cover _cover = new(contest.Definition);
    private readonly Dictionary<JournalId, List<FactId>> _entries = [];
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
            var known = _entries.GetValueOrDefault(journal);
            return known is null || entry > known.Count
                || _screen.Hides(known[(int)entry - 1], Standing.PlaceOf(journal, entry));
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task CatchUp(JournalId journal, Head head)
    {
        if (!_entries.TryGetValue(journal, out var known)) known = [];
        while (known.Count < head.Number)
        {
            var entries = await contest.Read(journal, known.Count + 1, Limits.OpeningBatch);
            if (entries.Count == 0) break;
            lock (_gate)
            {
                var (shown, _) = _screen.Take(entries.Where(e => !MovesNothing(journal, e))
                    .Select(e => Standing.Of(Placed.Of(journal, e), contest.Definition)));
                if (shown.Count > 0) _turns++;
                known.AddRange(entries.Select(e => e.Fact.Id));
                _entries[journal] = known;
            }
        }
    }

    // Who is who and the clocks are never hidden; beyond a seal they do not count, and move no curtain either.
    private bool MovesNothing(JournalId journal, Entry entry) => Counted.Declares(entry.Fact)
        || (entry.Fact.Type is FactType.Clock or FactType.Alias && _cover.LeavesOut(Placed.Of(journal, entry)));
}
