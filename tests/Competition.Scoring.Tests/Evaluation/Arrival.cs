namespace Competition.Scoring.Tests;

/// <summary>Facts on their way: in any order, in bunches, some of them again.</summary>
internal static class Arrival
{
    public static IEnumerable<Fact[]> Bunches(IReadOnlyList<Fact> facts, int seed)
    {
        var random = new Random(seed);
        Fact[] order = [.. facts, .. facts.Where(_ => random.Next(4) == 0)];
        random.Shuffle(order);
        for (var at = 0; at < order.Length;)
        {
            var next = Math.Min(order.Length, at + random.Next(1, 16));
            yield return order[at..next];
            at = next;
        }
    }

    public static Evaluation Evaluated(Contest contest, IReadOnlyList<Fact> facts, int seed, decimal? asOf)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster, asOf);
        foreach (var bunch in Bunches(facts, seed)) evaluation.Apply(bunch, []);
        return evaluation;
    }
}
