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
        Between(Find(contestant), after, upTo);

    /// <summary>The entries that are voids or restores, after a number and up to another, in order.</summary>
    public IReadOnlyList<long> Acts(long after, long upTo) => Between(_acts, after, upTo);

    /// <summary>The number of the entry before that one, 0 when it is the first.</summary>
    public long Before(EntrantId? contestant, long entry)
    {
        var entries = Find(contestant);
        var at = entries.BinarySearch((int)entry);
        Must.Hold(at >= 0, "who is told an entry is among those whom it concerns");
        return at == 0 ? 0 : entries[at - 1];
    }

    public void Write(SnapshotWriter to)
    {
        to.Numbers(_contest);
        to.Numbers(_acts);
        to.All(_contestants, contestant =>
        {
            to.Text(contestant.Key.Value);
            to.Numbers(contestant.Value);
        });
    }

    public static Concerns Read(ref SnapshotReader from)
    {
        var concerns = new Concerns();
        concerns._contest.AddRange(from.Numbers());
        concerns._acts.AddRange(from.Numbers());
        for (var left = from.Count(); left > 0; left--)
        {
            concerns._contestants[new EntrantId(from.Text())] = from.Numbers();
        }

        return concerns;
    }

    private static IReadOnlyList<long> Between(List<int> entries, long after, long upTo)
    {
        var first = entries.BinarySearch((int)Math.Min(after + 1, int.MaxValue));
        return [.. entries.Skip(first < 0 ? ~first : first).TakeWhile(n => n <= upTo).Select(n => (long)n)];
    }

    private List<int> Find(EntrantId? contestant) => contestant is { } id ? Of(id) : _contest;

    private List<int> Of(EntrantId contestant)
    {
        if (!_contestants.TryGetValue(contestant, out var entries)) _contestants[contestant] = entries = [];
        return entries;
    }
}
