using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The voids and restores of each fact: the last by time and id decides, in whatever order they come (model.md B11.7).
/// </summary>
internal sealed class OverrulingLog
{
    private readonly Dictionary<FactId, SortedSet<Fact>> _acts = [];

    /// <summary>Whether the target is void now; null where that is as before.</summary>
    public bool? Take(FactId target, Fact act)
    {
        if (!_acts.TryGetValue(target, out var acts)) _acts[target] = acts = new SortedSet<Fact>(FactOrder.Canonical);
        var before = IsVoid(acts);
        acts.Add(act);
        return IsVoid(acts) == before ? null : !before;
    }

    private static bool IsVoid(SortedSet<Fact> acts) => acts.Max is { Type: FactType.Void };
}
