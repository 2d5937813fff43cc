using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The entries of one journal that concern each contestant and the contest, and its voids and restores.
/// </summary>
internal sealed class Concerns
{
    private readonly Dictionary<EntrantId, List<int>> _contestants = [];
    private readonly List<int> _contest = [];
    private readonly List<int> _acts = [];

    public void Add(Route route, long entry, bool isAct)
    {
        foreach (var contestant in route.Contestants) Of(contestant).Add(checked((int)entry));
        if (route.IsToldContest) _contest.Add(checked((int)entry));
        if (isAct) _acts.Add(checked((int)entry));
    }

    /// <summary>Takes back the last entry.</summary>
    public void Retract(Route route, bool isAct)
    {
        foreach (var contestant in route.Contestants) Of(contestant).RemoveAt(Of(contestant).Count - 1);
        if (route.IsToldContest) _contest.RemoveAt(_contest.Count - 1);
        if (isAct) _acts.RemoveAt(_acts.Count - 1);
    }

    /// <summary>The entry numbers after one and up to another.</summary>
    /// <param name="contestant">Null = the contest.</param>
    public IReadOnlyList<long> Numbers(EntrantId? contestant, long after, long upTo) =>
        [.. Find(contestant).SkipWhile(n => n <= after).TakeWhile(n => n <= upTo).Select(n => (long)n)];

    /// <summary>The entries that are voids or restores, up to a number, in order.</summary>
    public IReadOnlyList<long> Acts(long upTo) => [.. _acts.TakeWhile(n => n <= upTo).Select(n => (long)n)];

    /// <summary>The number of the entry before that one, 0 when it is the first.</summary>
    public long Before(EntrantId? contestant, long entry)
    {
        var entries = Find(contestant);
        var at = entries.BinarySearch((int)entry);
        Must.Hold(at >= 0, "who is told an entry is among those whom it concerns");
        return at == 0 ? 0 : entries[at - 1];
    }

    private List<int> Find(EntrantId? contestant) => contestant is { } id ? Of(id) : _contest;

    private List<int> Of(EntrantId contestant)
    {
        if (!_contestants.TryGetValue(contestant, out var entries)) _contestants[contestant] = entries = [];
        return entries;
    }
}
