using Competition.Journal;

namespace Competition.Engine;

/// <summary>How far a receiver has come in each journal: what is new in a nudge, and whether one was lost.</summary>
internal sealed class Progress
{
    private readonly Dictionary<JournalId, long> _seen = [];

    public long Of(JournalId journal) => _seen.GetValueOrDefault(journal);

    public bool HasGap(Nudge nudge) => nudge.Previous > Of(nudge.Journal);

    /// <summary>The entries not seen before, which count as seen from now on.</summary>
    public IReadOnlyList<NumberedFact> Take(JournalId journal, IReadOnlyList<NumberedFact> entries)
    {
        var seen = Of(journal);
        List<NumberedFact> fresh = [.. entries.Where(e => e.Number > seen)];
        if (fresh.Count > 0) _seen[journal] = fresh[^1].Number;
        return fresh;
    }
}
