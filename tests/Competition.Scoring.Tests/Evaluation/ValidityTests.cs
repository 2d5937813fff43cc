namespace Competition.Scoring.Tests;

/// <summary>Which facts count (model.md B11.2–4, B11.7).</summary>
internal sealed class ValidityTests
{
    private const string Node = """
        "inputs": {"x": {"kind": "number", "min": 0, "max": 100, "step": 1}}, "values": {"v": "=x"},
        "boards": {"all": {"keys": [{"by": "v"}]}}
        """;

    [Test]
    public void The_later_mark_counts_whatever_arrives_first() =>
        Assert.That(Contest.Of(Node, "a").Value("r.x", "a", 2, at: 5).Value("r.x", "a", 1, at: 4).Cell("r.v", "a"),
            Is.EqualTo("2"));

    [Test]
    public void At_one_time_ids_decide_by_their_number() => Assert.That(
        Contest.Of(Node, "a").Value("r.x", "a", 10, id: "t-10").Value("r.x", "a", 9, id: "t-9").Cell("r.v", "a"),
        Is.EqualTo("10"));

    [Test]
    public void A_fact_that_arrives_twice_counts_once()
    {
        var contest = Contest.Of("""
            "inputs": {"n": {"kind": "tally"}}, "values": {"v": "=n"}
            """, "a").Mark("r.n", "a", "", id: "t-1");
        var evaluation = contest.Evaluate();
        evaluation.Apply(contest.Facts, []);
        Assert.That(evaluation.Text("r.v", "a"), Is.EqualTo("1"));
    }

    [Test]
    public void A_voided_mark_uncovers_the_one_before() => Assert.That(
        Contest.Of(Node, "a").Value("r.x", "a", 1, at: 1).Value("r.x", "a", 2, at: 2, id: "late").Void("late")
            .Cell("r.v", "a"),
        Is.EqualTo("1"));

    [Test]
    public void The_last_of_void_and_restore_decides()
    {
        var contest = Contest.Of(Node, "a").Restore("m", at: 9).Void("m", at: 8).Value("r.x", "a", 3, id: "m");
        Assert.That(contest.Cell("r.v", "a"), Is.EqualTo("3"));
        Assert.That(contest.Void("m", at: 10).Cell("r.v", "a"), Is.EqualTo("~NM"));
    }

    [Test]
    public void A_void_of_a_void_hits_nothing() => Assert.That(
        Contest.Of(Node, "a").Value("r.x", "a", 3, id: "m").Void("m", id: "v").Void("v", at: 2000).Cell("r.v", "a"),
        Is.EqualTo("~NM"));

    [Test]
    public void Of_two_contents_under_one_id_the_lesser_counts_and_the_id_is_listed()
    {
        var contest = Contest.Of(Node, "a").Value("r.x", "a", 7, at: 3, id: "m").Value("r.x", "a", 5, at: 3, id: "m");
        var evaluation = contest.Evaluate();
        Assert.That(evaluation.Text("r.v", "a"), Is.EqualTo("5"));
        Assert.That(evaluation.Conflicts, Is.EqualTo(new[] { new FactId("m") }));
        Assert.That(contest.Value("r.x", "a", 9, at: 2, id: "m").Cell("r.v", "a"), Is.EqualTo("9"));
    }

    [Test]
    public void Conflicts_are_listed_in_the_natural_order_of_ids()
    {
        var contest = Contest.Of(Node, "a");
        foreach (var id in new[] { "t-10", "t-9" }) contest.Value("r.x", "a", 1, id: id).Value("r.x", "a", 2, id: id);
        Assert.That(contest.Evaluate().Conflicts.Select(c => c.Value), Is.EqualTo(new[] { "t-9", "t-10" }));
    }

    [Test]
    public void A_void_that_loses_its_id_to_a_mark_no_longer_voids()
    {
        var contest = Contest.Of(Node, "a").Value("r.x", "a", 3, id: "m").Void("m", at: 9, id: "w")
            .Value("r.x", "a", 4, at: 1, id: "w");
        Assert.That(contest.Cell("r.v", "a"), Is.EqualTo("4"));
        Assert.That(contest.Void("w").Cell("r.v", "a"), Is.EqualTo("3"));
    }

    [Test]
    public void Facts_after_the_instant_are_ignored_altogether()
    {
        var contest = Contest.Of(Node, "a").Value("r.x", "a", 1, at: 1, id: "m").Value("r.x", "a", 2, at: 2)
            .Void("m", at: 3);
        Assert.That(contest.Cell("r.v", "a", asOf: 1.5m), Is.EqualTo("1"));
        Assert.That(contest.Evaluate(asOf: 1.5m).AsOf, Is.EqualTo(1.5m));
    }

    [Test]
    public void Without_an_instant_it_is_the_greatest_time_held()
    {
        Assert.That(Contest.Of(Node, "a").Evaluate().AsOf, Is.Zero);
        Assert.That(Contest.Of(Node, "a").Value("r.x", "a", 1, at: 7).Void("nobody", at: 9.5m).Evaluate().AsOf,
            Is.EqualTo(9.5m));
    }

    [Test]
    public void What_slipped_through_admission_is_no_mark()
    {
        var contest = Contest.Of("""
            "inputs": {"x": {"kind": "number"}, "g": {"kind": "choice", "options": {"A": 2}}, "j": {"kind": "judges"}},
            "values": {"vx": "=x", "vg": "=g", "code": "=if g.code == 'Z' then 1 else 0",
              "vj": {"fold": "sum", "of": "j.value", "missing": "fail"}}
            """, "a");
        contest.Mark("r.x", "a", "\"value\":\"much\"").Mark("r.g", "a", "\"value\":\"Z\"")
            .Mark("r.j", "a", "\"judge\":\"J\"");
        contest.Value("r.nobody", "a", 1).Value("elsewhere.x", "a", 1).Value("r.x", "stranger", 1);
        Assert.That(
            new[] { "r.vx", "r.vg", "r.code", "r.vj" }.Select(c => contest.Cell(c, "a")),
            Is.All.EqualTo("~NM"));
    }

    [Test]
    public void Nobody_knows_a_stranger() =>
        Assert.That(Contest.Of(Node, "a").Value("r.x", "stranger", 1).Cell("r.v", "stranger"), Is.EqualTo("~NM"));

    [Test]
    public void Before_the_first_facts_it_is_the_evaluation_of_none()
    {
        var contest = Contest.Of(Node, "b", "a");
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        Assert.That(evaluation.Text("r#all"), Is.EqualTo("no-mark a | no-mark b"));
        Assert.That(evaluation.Text("r.v", "a"), Is.EqualTo("~NM"));
    }
}
