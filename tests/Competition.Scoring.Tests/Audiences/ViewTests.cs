namespace Competition.Scoring.Tests;

/// <summary>An audience that hears of facts bunch by bunch sees what one sees that hears of all at once.</summary>
internal sealed class ViewTests
{
    private const int Seeds = 12;
    private static readonly string[] Roles = ["public", "tv"];

    private static IEnumerable<TestCaseData> Small =>
        Rulebooks.All.Select(r => new TestCaseData(r.Rulebook, r.Roster).SetArgDisplayNames(r.Name));

    [TestCaseSource(nameof(Small))]
    public void Invariant_21_a_view_is_F_of_what_is_not_hidden_however_facts_arrive(string rulebook, string roster)
    {
        var contest = new Contest(rulebook, roster);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            Fact[] facts = [.. new RandomFacts(contest.Rules, contest.Roster, seed).Lines(150).Select(l => Given.Fact(l))];
            foreach (var role in Roles) Compare(contest, facts, role, random, $"seed {seed}, {role}");
        }
    }

    [Test]
    public void Voids_that_only_overrule_each_other_are_seen_though_one_of_them_was_a_hidden_mark_before()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"tally"} },"values":{"now":"=clock"},
              "boards":{"b":{"keys":[{"by":"now"}],"freeze":{"at":50} } } } }
            """, """{"a":{} }""");
        contest.Mark("r.x", "a", "", at: 90, id: "m").Void("m", at: 70, id: "v").Void("v", at: 60, id: "m");
        foreach (var order in new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 0, 2] })
        {
            var slow = Audience.Whole(contest.Rules, contest.Roster, "public");
            foreach (var i in order) slow.Apply([contest.Facts[i]], []);
            Assert.That(slow.View.Text("r.now", "a"), Is.EqualTo("90"), string.Join(' ', order));
        }
    }

    private static void Compare(Contest contest, Fact[] facts, string role, Random random, string name)
    {
        var fresh = Audience.Of(contest.Rules, contest.Roster, role, facts, asOf: null);
        var arrived = facts.ToArray();
        random.Shuffle(arrived);
        var slow = Audience.Whole(contest.Rules, contest.Roster, role);
        foreach (var bunch in arrived.Chunk(random.Next(1, 12))) slow.Apply(bunch, []);
        var expected = fresh.View.Everything();
        Assert.That(
            slow.View.Everything().Where(e => expected[e.Key] != e.Value).Select(e => $"{e.Key} {e.Value}, fresh {expected[e.Key]}"),
            Is.Empty, name);
        Assert.That(slow.View.AsOf, Is.EqualTo(fresh.View.AsOf), name);
        foreach (var board in contest.Rules.Boards)
            Assert.That(slow.Pending(board), Is.EquivalentTo(fresh.Pending(board)), $"{name}, {board.Ref}");
    }
}
