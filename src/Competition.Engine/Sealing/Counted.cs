using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The facts of a contest that count under its seals, of all that stand in its journals.</summary>
internal static class Counted
{
    /// <summary>
    /// What a seal leaves out is not among them; nor what declares the contest, for its time is not the contest's.
    /// </summary>
    public static IReadOnlyList<Fact> Of(IReadOnlyCollection<Placed> all, Definition contest)
    {
        var cover = new Cover(contest);
        var targets = Targets(all);
        return [.. all.Where(f => IsCounted(f, cover, targets)).Select(f => f.Fact)];
    }

    /// <summary>Whether a fact says what the contest is, and is not one of those that it is scored from.</summary>
    public static bool Declares(Fact fact) =>
        fact.Type is FactType.Contest or FactType.Rules or FactType.Roster || Rulings.IsOne(fact);

    private static bool IsCounted(Placed fact, Cover cover, Dictionary<FactId, Fact> targets)
    {
        if (Declares(fact.Fact)) return false;
        if (!VenueState.IsCorrection(fact.Fact) || TargetOf(fact.Fact) is not { } id) return !cover.LeavesOut(fact);
        return targets.TryGetValue(id, out var target) ? !cover.LeavesOut(fact, target) : !cover.LeavesOut(fact);
    }

    // An id that was used twice names the lesser content wherever it is asked for.
    private static Dictionary<FactId, Fact> Targets(IReadOnlyCollection<Placed> all)
    {
        var wanted = all.Where(f => VenueState.IsCorrection(f.Fact)).Select(f => TargetOf(f.Fact)).ToHashSet();
        var targets = new Dictionary<FactId, Fact>();
        if (wanted.Count == 0) return targets;
        foreach (var fact in all.Select(f => f.Fact).Where(f => wanted.Contains(f.Id)))
        {
            targets[fact.Id] = targets.TryGetValue(fact.Id, out var other) ? ContentOrder.Lesser(other, fact) : fact;
        }

        return targets;
    }

    private static FactId? TargetOf(Fact correction) =>
        correction["target"].Text is { } target ? new FactId(target) : null;
}
