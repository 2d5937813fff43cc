using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Voids and restores whose targets have not come to any venue yet.</summary>
internal sealed class AwaitedTargets
{
    private readonly Dictionary<FactId, List<Placed>> _waiting = [];

    /// <summary>All that wait, in no order.</summary>
    public IEnumerable<Placed> All => _waiting.Values.SelectMany(w => w);

    public void Add(FactId target, Placed correction)
    {
        if (!_waiting.TryGetValue(target, out var waiting)) _waiting[target] = waiting = [];
        if (!waiting.Contains(correction)) waiting.Add(correction);
    }

    /// <summary>Those that wait for one of these, which wait no longer.</summary>
    public IReadOnlyList<(FactId Target, Placed Correction)> Take(IEnumerable<FactId> come)
    {
        var found = new List<(FactId, Placed)>();
        if (_waiting.Count == 0) return found;
        foreach (var target in come)
        {
            if (_waiting.Remove(target, out var waiting)) found.AddRange(waiting.Select(f => (target, f)));
        }

        return found;
    }
}
