using Competition.Journal;
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
        return [.. all.Where(f => IsCounted(f, cover, targets)).Select(f => Standing.Of(f, contest))];
    }

    /// <summary>The seal that leaves a fact out wherever it stands; null where it counts.</summary>
    public static BeyondSeal? Beyond(FactId fact, IReadOnlyCollection<Placed> all, Definition contest)
    {
        var (cover, targets) = (new Cover(contest), Targets(all));
        var there = all.Where(f => f.Fact.Id == fact && !Declares(f.Fact));
        var seals = there.Select(f => SealOver(f, cover, targets)).ToList();
        if (seals.Count == 0 || seals.Contains(null) || seals[0] is not { } seal) return null;
        var sealing = all.Select(f => f.Fact).FirstOrDefault(
            f => f.Type == FactType.Seal && Seal.Read(f.Content)?.Signature == seal.Signature);
        return sealing is null ? null : new BeyondSeal(fact, seal.Statement.Node, sealing.Id);
    }

    /// <summary>Whether a fact says what the contest is, and is not one of those that it is scored from.</summary>
    public static bool Declares(Fact fact) =>
        fact.Type is FactType.Contest or FactType.Rules or FactType.Roster || Rulings.IsOne(fact) || Governs(fact);

    /// <summary>Whether it says who may do what, or what is to be done, and nothing that is scored.</summary>
    private static bool Governs(Fact fact) => fact.Type is FactType.Seat or FactType.Pass or FactType.Revoke
        or FactType.Sign or FactType.Request or FactType.Answer;

    private static bool IsCounted(Placed fact, Cover cover, Dictionary<FactId, Fact> targets)
    {
        return !Declares(fact.Fact) && SealOver(fact, cover, targets) is null;
    }

    private static Seal? SealOver(Placed fact, Cover cover, Dictionary<FactId, Fact> targets)
    {
        var target = VenueState.IsCorrection(fact.Fact) && TargetOf(fact.Fact) is { } id
            ? targets.GetValueOrDefault(id) : null;
        return cover.SealOver(fact, target ?? fact.Fact);
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
