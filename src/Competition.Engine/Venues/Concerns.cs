using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The entries of a journal that concern each contestant and the contest, and the corrections delivered for them.
/// </summary>
internal sealed class Concerns
{
    private readonly Dictionary<EntrantId, Record> _contestants = [];
    private readonly Record _contest = new();

    public void Add(Route route, long entry)
    {
        foreach (var contestant in route.Contestants) Of(contestant).Entries.Add(checked((int)entry));
        if (route.IsToldContest) _contest.Entries.Add(checked((int)entry));
    }

    public void Retract(Route route)
    {
        foreach (var contestant in route.Contestants) Of(contestant).Entries.RemoveAt(Of(contestant).Entries.Count - 1);
        if (route.IsToldContest) _contest.Entries.RemoveAt(_contest.Entries.Count - 1);
    }

    public void Correct(Route route, Fact correction)
    {
        foreach (var contestant in route.Contestants) Of(contestant).Corrections[correction.Id] = correction;
        if (route.Contest) _contest.Corrections[correction.Id] = correction;
    }

    public IReadOnlyList<Fact> Corrections(EntrantId? contestant) => [.. Find(contestant).Corrections.Values];

    /// <summary>The entry numbers after one and up to another.</summary>
    public IReadOnlyList<long> Numbers(EntrantId? contestant, long after, long upTo) =>
        [.. Find(contestant).Entries.SkipWhile(n => n <= after).TakeWhile(n => n <= upTo).Select(n => (long)n)];

    /// <summary>The number of the entry before that one, 0 when it is the first.</summary>
    public long Before(EntrantId? contestant, long entry)
    {
        var entries = Find(contestant).Entries;
        var at = entries.BinarySearch((int)entry);
        Must.Hold(at >= 0, "who is told an entry is among those whom it concerns");
        return at == 0 ? 0 : entries[at - 1];
    }

    private Record Find(EntrantId? contestant) => contestant is { } id ? Of(id) : _contest;

    private Record Of(EntrantId contestant)
    {
        if (!_contestants.TryGetValue(contestant, out var record)) _contestants[contestant] = record = new Record();
        return record;
    }

    private sealed class Record
    {
        public List<int> Entries { get; } = [];

        public Dictionary<FactId, Fact> Corrections { get; } = [];
    }
}
