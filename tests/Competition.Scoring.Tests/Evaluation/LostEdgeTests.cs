namespace Competition.Scoring.Tests;

/// <summary>The tests of incremental evaluation are no empty ones: without any one kind of edges they fail.</summary>
internal sealed class LostEdgeTests
{
    private const int Seeds = 24;

    private static IEnumerable<Edge> Kinds => Enum.GetValues<Edge>().Where(e => e != Edge.None);

    [TestCaseSource(nameof(Kinds))]
    public void Invariant_04_losing_any_kind_of_edge_is_noticed(object lost) =>
        Assert.That(Rulebooks.All.Any(r => IsNoticed(new Contest(r.Rulebook, r.Roster), (Edge)lost)), Is.True);

    [Test]
    public void Losing_none_is_not_noticed() =>
        Assert.That(Rulebooks.All.Any(r => IsNoticed(new Contest(r.Rulebook, r.Roster), Edge.None)), Is.False);

    private static bool IsNoticed(Contest contest, Edge lost)
    {
        var plan = Plan.Without(lost, contest.Rules);
        return Enumerable.Range(0, Seeds).Any(seed => Differs(contest, plan, seed));
    }

    private static bool Differs(Contest contest, Plan plan, int seed)
    {
        Fact[] facts = [.. new RandomFacts(contest.Rules, contest.Roster, seed).Lines(80).Select(l => Given.Fact(l))];
        // In order, so that the instant moves to the end; else what comes late hides what time should have changed.
        if (seed % 2 == 0) facts = [.. facts.OrderBy(f => f.At)];
        var slowly = Evaluation.Under(plan, contest.Rules, contest.Roster);
        foreach (var fact in facts) slowly.Apply([fact], []);
        var whole = Evaluation.Whole(contest.Rules, contest.Roster);
        whole.Apply(facts, []);
        return !slowly.Everything().SequenceEqual(whole.Everything());
    }
}
