using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Contents that stand under one id, in journals of several nodes. Whom one of them concerns is told all of them, so
/// that every evaluation finds by itself the one that counts (model.md B11.3); and the venues choose the same.
/// </summary>
internal sealed class Rivals(VenueState state, VenueFacts facts, Teller teller)
{
    /// <summary>Has the contents of an id here meet those of all other venues.</summary>
    public async Task Meet(FactId id)
    {
        var mine = await facts.Of(id);
        var all = mine.ToList();
        foreach (var venue in state.Others(id)) all.AddRange(await teller.Meet(venue, id, mine));
        await Tell(mine, all);
    }

    /// <summary>Contents of another venue; says which there are here.</summary>
    public async Task<IReadOnlyList<Placed>> Meet(FactId id, IReadOnlyList<Placed> others)
    {
        var mine = await facts.Of(id);
        await Tell(mine, [.. mine, .. others]);
        return mine;
    }

    private async Task Tell(IReadOnlyList<Placed> mine, List<Placed> all)
    {
        if (mine.Count == 0 || all.TrueForAll(p => p.Fact.SameContent(all[0].Fact))) return;
        state.Choose([.. all.Select(p => p.Fact)], [.. mine.Select(p => p.Fact)]);
        teller.Conflict(all);
        foreach (var own in mine)
        {
            foreach (var other in all.Where(o => !o.Fact.SameContent(own.Fact))) await Tell(own, other);
        }
    }

    // A void or restore was told to those whom its target concerns.
    private Task Tell(Placed own, Placed other) =>
        VenueState.IsCorrection(own.Fact) && !Route.IsOfFire(own.Fact, state.Contest)
            ? teller.Deliver(other, VenueState.TargetOf(own.Fact))
            : teller.Correct(state.Deliver(own, other), other);
}
