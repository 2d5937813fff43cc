namespace Competition.Scoring.Tests.Telemetry;

/// <summary>Derived fires have names, and a head judge may overrule them (B2, B11.7; invariant 6).</summary>
internal sealed class FireTests
{
    private const string Repeating = "\"when\":\"p == 1\",\"hold\":5,\"repeat\":10,\"maxGap\":999";

    private static Contest Five => Watched.By(Repeating).Samples("p", "0:1 47:1");

    [Test]
    public void Invariant_06_derived_fires_can_be_overruled_by_id()
    {
        var five = Five;
        var fires = five.Evaluate().Fires(five.Rules.Root.Detectors["d"], new EntrantId("a"));
        Assert.That(fires.Select(f => f.ToString()).Take(2), Is.EqualTo(new[] { "r#a#d@5", "r#a#d@15" }));
        Assert.That(Five.Void("r#a#d@15").Fires(), Is.EqualTo("5 25 35 45"), "it keeps its place in the grid");
        Assert.That(Five.Void("r#a#d@15").Void("r#b#d@5").Says("fires", "first"), Is.EqualTo("4 5"));
    }

    [TestCase("5.0", ExpectedResult = "15 25 35 45")]
    [TestCase("3e1", ExpectedResult = "5 15 25 35 45")]
    [TestCase("35.00", ExpectedResult = "5 15 25 45")]
    [TestCase("4.5e1", ExpectedResult = "5 15 25 35")]
    [TestCase("x", ExpectedResult = "5 15 25 35 45")]
    public string The_instant_is_a_number_however_it_is_written(string instant) => Five.Void($"r#a#d@{instant}").Fires();

    [Test]
    public void A_restore_spelled_otherwise_brings_it_back_and_the_last_act_stands()
    {
        Assert.That(Five.Void("r#a#d@5", at: 60).Restore("r#a#d@5.0", at: 61).Fires(), Is.EqualTo("5 15 25 35 45"));
        Assert.That(Five.Restore("r#a#d@5.0", at: 60).Void("r#a#d@5", at: 61).Fires(), Is.EqualTo("15 25 35 45"));
        Assert.That(Five.Void("r#a#d@5", id: "z-10").Restore("r#a#d@5", id: "z-9").Fires(), Is.EqualTo("15 25 35 45"));
    }

    [Test]
    public void An_overruled_fire_uses_up_no_limit_and_starts_no_cooldown()
    {
        var limited = Watched.By("\"when\":\"p == 1\",\"limit\":1,\"maxGap\":99").Samples("p", "0:1 1:0 2:1");
        Assert.That(limited.Void("r#a#d@0").Fires(), Is.EqualTo("2"));

        var cooled = Watched.By("\"when\":\"p == 1\",\"cooldown\":5,\"maxGap\":99").Samples("p", "0:1 1:0 2:1");
        Assert.That(cooled.Fires(), Is.EqualTo("0"));
        Assert.That(cooled.Void("r#a#d@0").Fires(), Is.EqualTo("2"));
    }

    [Test]
    public void An_overrule_under_a_seat_is_that_of_the_person_bound_to_it()
    {
        var contest = new Contest(
            """
            {"id":"t","version":1,"root":{"id":"r","signals":{"p":{}},"detectors":{"d":{"when":"p == 1"}},
              "values":{"v":"=d"}}}
            """,
            """{"a":{"type":"person"},"K1":{"type":"alias"}}""");
        contest.Sample("p", 1, 1, entrant: "K1").Void("r#K1#d@1");
        Assert.That(contest.Cell("r.v", "K1") + contest.Cell("r.v", "a"), Is.EqualTo("00"));
        Assert.That(contest.Restore("r#a#d@1", at: 2000).Fires("K1"), Is.Empty);

        contest.Alias("K1", "a");
        Assert.That(contest.Fires("a"), Is.EqualTo("1"), "the restore is the last act on this one fire");
    }

    [Test]
    public void A_late_sample_that_shifts_the_start_leaves_the_overrule_dangling_and_it_is_raised()
    {
        var contest = Watched.By("\"when\":\"p == 1\",\"hold\":5,\"maxGap\":99").Samples("p", "10:0 20:1 30:1").Void("r#a#d@25");
        var evaluation = contest.Evaluate();
        Assert.That(evaluation.FiresOf() + evaluation.Dangling(), Is.Empty);

        var late = Given.Fact("""{"id":"late-1","type":"sample","at":19,"entrant":"a","signal":"p","v":1}""");
        evaluation.Apply([late], []);
        Assert.That(evaluation.FiresOf(), Is.EqualTo("24"), "the referee voided a fire that is not this one");
        Assert.That(evaluation.Dangling(), Is.EqualTo("r#a#d@25"));

        evaluation.Apply([Given.Fact("""{"id":"v-1","type":"void","at":90,"target":"late-1","reason":"r"}""")], []);
        Assert.That(evaluation.FiresOf() + evaluation.Dangling(), Is.Empty, "it hits again");
    }

    [Test]
    public void An_overrule_before_its_fire_or_of_nobody_dangles_until_there_is_one()
    {
        var contest = Watched.By("\"when\":\"p == 1\"").Void("r#a#d@7");
        Assert.That(contest.Evaluate().Dangling(), Is.EqualTo("r#a#d@7"));
        Assert.That(contest.Samples("p", "7:1").Evaluate().Dangling(), Is.Empty);
        Assert.That(contest.Fires(), Is.Empty);
    }
}
