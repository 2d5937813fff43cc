namespace Competition.Scoring.Tests;

/// <summary>
/// Under every real rulebook, facts that it admits (doubled, shuffled, voided, restored) give bunch by bunch what all at
/// once gives. <see cref="OracleTests"/> says that it is right, where the oracle is there.
/// </summary>
internal sealed class ArrivalTests
{
    private const int Few = 3;
    private const int Many = 80;
    private const int Count = 120;

    [OneTimeSetUp]
    public void Need() => Shared.NeedDocuments();

    [TestCaseSource(typeof(RealRulebooks), nameof(RealRulebooks.All))]
    public void Invariant_04_bunch_by_bunch_is_the_same_as_all_at_once(string rulebook, string roster) =>
        Compare(rulebook, roster, 0, Few);

    [TestCaseSource(typeof(RealRulebooks), nameof(RealRulebooks.All)), Category("Long")]
    public void Invariant_04_so_it_is_of_many_seeds(string rulebook, string roster) =>
        Compare(rulebook, roster, Few, Many);

    [TestCaseSource(typeof(RealRulebooks), nameof(RealRulebooks.All))]
    public void Most_random_facts_are_such_as_the_rulebook_admits(string rulebook, string roster)
    {
        var (rules, entrants) = RealRulebooks.Read(rulebook, roster);
        var contest = new Contest(rules, entrants);
        var all = Enumerable.Range(0, Few).SelectMany(s => Random(contest, s).Lines(Count)).Count();
        var admitted = Enumerable.Range(0, Few).Sum(s => Random(contest, s).Admitted(Count).Count);
        Assert.That(admitted, Is.GreaterThan(all / 2).And.LessThanOrEqualTo(all));
    }

    private static void Compare(string rulebook, string roster, int from, int to)
    {
        var (rules, entrants) = RealRulebooks.Read(rulebook, roster);
        var contest = new Contest(rules, entrants);
        var types = new HashSet<FactType>();
        for (var seed = from; seed < to; seed++)
        {
            Fact[] facts = [.. Random(contest, seed).Admitted(Count).Select(l => Given.Fact(l))];
            types.UnionWith(facts.Select(f => f.Type));
            Compare(contest, facts, seed);
        }

        Assert.That(types, Is.SupersetOf([FactType.Mark, FactType.Void, FactType.Restore]));
    }

    private static void Compare(Contest contest, Fact[] facts, int seed)
    {
        var slowly = Evaluation.Whole(contest.Rules, contest.Roster);
        var arrived = new List<Fact>();
        foreach (var (bunch, number) in Arrival.Bunches(facts, seed).Select((b, i) => (b, i)))
        {
            slowly.Apply(bunch, []);
            arrived.AddRange(bunch);
            if (number % 8 == 7) AssertSame(contest, slowly, arrived, $"seed {seed} after {arrived.Count}");
        }

        AssertSame(contest, slowly, facts, $"seed {seed}");
    }

    private static void AssertSame(
        Contest contest, Evaluation slowly, IReadOnlyCollection<Fact> facts, string message)
    {
        var whole = Evaluation.Whole(contest.Rules, contest.Roster);
        whole.Apply([.. facts.OrderBy(f => f.Id)], []);
        var (some, all) = (slowly.Everything(), whole.Everything());
        Assert.That(all.Where(a => some[a.Key] != a.Value).Select(a => $"{a.Key}: {some[a.Key]}, whole {a.Value}").Take(20),
            Is.Empty, message);
        Assert.That((slowly.AsOf, slowly.Conflicts), Is.EqualTo((whole.AsOf, whole.Conflicts)), message);
    }

    private static RandomFacts Random(Contest contest, int seed) => new(contest.Rules, contest.Roster, seed);
}
