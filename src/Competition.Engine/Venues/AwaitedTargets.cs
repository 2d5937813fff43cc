using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Voids and restores whose targets have not come to any venue yet.</summary>
internal sealed class AwaitedTargets
{
    private readonly Dictionary<FactId, Dictionary<FactId, Placed>> _waiting = [];

    public void Add(FactId target, Placed correction)
    {
        if (!_waiting.TryGetValue(target, out var waiting)) _waiting[target] = waiting = [];
        waiting[correction.Fact.Id] = correction;
    }

    /// <summary>Those that wait for one of these, which wait no longer.</summary>
    public IReadOnlyList<Placed> Take(IEnumerable<FactId> come)
    {
        var found = new List<Placed>();
        if (_waiting.Count == 0) return found;
        foreach (var target in come)
        {
            if (_waiting.Remove(target, out var waiting)) found.AddRange(waiting.Values);
        }

        return found;
    }
}
