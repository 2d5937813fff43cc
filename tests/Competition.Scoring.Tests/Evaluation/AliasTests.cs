namespace Competition.Scoring.Tests;

/// <summary>Marks under a seat or an encrypted number (model.md B11.8).</summary>
internal sealed class AliasTests
{
    private const string Rulebook = """
        {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"tally"}},"values":{"v":"=x"},
          "boards":{"all":{"keys":[{"by":"v"}]}}}}
        """;

    private const string Roster = """
        {"a":{"type":"person"},"b":{"type":"person"},"K1":{"type":"alias"},"K2":{"type":"alias"}}
        """;

    private static Contest Contest => new(Rulebook, Roster);

    [Test]
    public void Marks_of_a_seat_are_the_persons_whenever_it_is_bound()
    {
        Assert.That(Contest.Mark("r.x", "K1", "").Alias("K1", "a").Cell("r.v", "a"), Is.EqualTo("1"));
        Assert.That(Contest.Alias("K1", "a").Mark("r.x", "K1", "").Cell("r.v", "a"), Is.EqualTo("1"));
    }

    [Test]
    public void They_stand_beside_the_persons_own_and_those_of_other_seats() => Assert.That(
        Contest.Mark("r.x", "K1", "").Mark("r.x", "K2", "").Mark("r.x", "a", "").Alias("K1", "a").Alias("K2", "a")
            .Cell("r.v", "a"),
        Is.EqualTo("3"));

    [Test]
    public void An_unbound_seat_is_nobody_on_a_board() =>
        Assert.That(Contest.Mark("r.x", "K1", "").Board("r#all"), Is.EqualTo("1 a | 1 b"));

    [Test]
    public void The_last_binding_counts_and_takes_all_marks_with_it()
    {
        var contest = Contest.Mark("r.x", "K1", "").Alias("K1", "a", at: 1, id: "first")
            .Alias("K1", "b", at: 2, id: "second");
        Assert.That(contest.Board("r#all"), Is.EqualTo("1 b | 2 a"));
        Assert.That(contest.Void("second").Board("r#all"), Is.EqualTo("1 a | 2 b"));
        Assert.That(contest.Void("first").Board("r#all"), Is.EqualTo("1 a | 1 b"));
    }

    [Test]
    public void Status_clock_and_promote_may_name_the_seat()
    {
        var contest = Contest.Alias("K1", "a").Status("r", "K1", "DSQ").Promote("r", ["K1"]);
        Assert.That(contest.Board("r#all"), Is.EqualTo("DSQ a"));
    }

    [Test]
    public void An_own_evaluation_adopts_the_marks_of_a_seat_when_it_is_bound()
    {
        var contest = Contest.Mark("r.x", "K1", "").Alias("K1", "a");
        var own = Evaluation.Own(contest.Rules, contest.Roster, new EntrantId("a"));
        own.Apply([contest.Facts[0]], []);
        Assert.That(own.Text("r.v", "a"), Is.EqualTo("0"));
        Assert.That(own.Apply([contest.Facts[1]], []).Cells.Single().Value, Is.EqualTo(Value.Of(1m)));
    }

    [Test]
    public void A_list_that_names_a_seat_admits_the_team_of_whoever_is_bound_to_it_later()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"tally"}},
              "values":{"v":"=x"},"boards":{"teams":{"entrants":"team","keys":[{"by":"v"}]}}}}
            """, """
            {"a":{"type":"person","team":"t"},"t":{"type":"team"},"u":{"type":"team"},"K1":{"type":"alias"}}
            """);
        contest.Promote("r", ["K1"]).Alias("K1", "a", at: 1);
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        evaluation.Apply([contest.Facts[0]], []);
        Assert.That(evaluation.Text("r#teams"), Is.Empty);
        evaluation.Apply([contest.Facts[1]], []);
        Assert.That(evaluation.Text("r#teams"), Is.EqualTo("1 t"));
    }
}
