namespace Competition.Scoring;

/// <summary>Gives the awards of a board (model.md B4, B10.5).</summary>
internal sealed class AwardList(Awards awards, Func<int, decimal?> worth)
{
    private const string Gold = "gold";
    private readonly List<(int Entrant, string Name)> _given = [];

    /// <param name="ranked">The ranked, best first.</param>
    /// <param name="worth">What an entrant's award depends on; null = missing, then it is near nobody.</param>
    public static IReadOnlyList<(int Entrant, string Name)> Of(
        Awards awards, IReadOnlyList<int> ranked, Func<int, decimal?> worth)
    {
        var list = new AwardList(awards, worth);
        var next = list.GiveTiers(ranked);
        if (awards.Others is { } others) list.GiveOthers(ranked.Skip(next), others);
        return list._given;
    }

    /// <returns>How many got one.</returns>
    private int GiveTiers(IReadOnlyList<int> ranked)
    {
        var (next, skips) = (0, false);
        foreach (var tier in awards.Tiers)
        {
            if (skips)
            {
                skips = false;
                continue;
            }

            if (next == ranked.Count) break;
            var first = next++;
            while (next < ranked.Count && AreNear(ranked[next - 1], ranked[next])) next++;
            for (var i = first; i < next; i++) _given.Add((ranked[i], tier));
            skips = tier == Gold && next - first > 1;       // two golds: no silver
        }

        return next;
    }

    private void GiveOthers(IEnumerable<int> rest, (decimal Least, string Name) others)
    {
        foreach (var entrant in rest)
        {
            if (worth(entrant) >= others.Least) _given.Add((entrant, others.Name));
        }
    }

    // From the last holder, not from the first: the chain may go on (facts: WorldSkills 2015).
    private bool AreNear(int last, int next) =>
        worth(last) is { } a && worth(next) is { } b && Math.Abs(a - b) <= awards.Within;
}
