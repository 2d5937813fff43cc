using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The facts of a venue that came after the copies which its sleepers wake with: each of them needs a few, and to read
/// the journals for each would read them as often as there are sleepers. Kept up to a bound; without them the journals
/// are read.
/// </summary>
internal sealed class RecentFacts
{
    private readonly Dictionary<JournalId, Run> _runs = [];

    /// <summary>From now on those after an entry are kept.</summary>
    public void Begin(JournalId journal, long after) => _runs[journal] = new Run(after, []);

    public void Add(JournalId journal, Entry entry)
    {
        if (!_runs.TryGetValue(journal, out var run)) return;
        var isNext = entry.Number == run.After + run.Facts.Count + 1;
        if (isNext && run.Facts.Count < Limits.RecentFacts) run.Facts.Add(entry.Fact);
        else _runs.Remove(journal);
    }

    /// <summary>Those up to an entry are copied by now.</summary>
    public void Forget(JournalId journal, long upTo)
    {
        if (!_runs.TryGetValue(journal, out var run) || upTo <= run.After) return;
        var copied = (int)Math.Min(upTo - run.After, run.Facts.Count);
        _runs[journal] = new Run(run.After + copied, run.Facts[copied..]);
    }

    /// <summary>The entries of these numbers; null where not all are kept.</summary>
    public IReadOnlyList<NumberedFact>? Find(JournalId journal, IReadOnlyList<long> numbers)
    {
        if (numbers.Count == 0) return [];
        if (!_runs.TryGetValue(journal, out var run)) return null;
        if (numbers[0] <= run.After || numbers[^1] > run.After + run.Facts.Count) return null;
        return [.. numbers.Select(n => new NumberedFact(n, run.Facts[(int)(n - run.After) - 1]))];
    }

    private sealed record Run(long After, List<Fact> Facts);
}
