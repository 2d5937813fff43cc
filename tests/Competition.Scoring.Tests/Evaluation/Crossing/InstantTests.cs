namespace Competition.Scoring.Tests;

/// <summary>The evaluation instant (model.md B11.4): what goes on with time, and what has not happened yet.</summary>
internal sealed class InstantTests
{
    [Test]
    public void The_clock_is_the_contest_time_of_the_node_at_the_instant()
    {
        var contest = Contest().Clock("r", "start", 100).Clock("r", "pause", 110).Clock("r", "resume", 115)
            .Clock("r", "start", 105, venue: "V1").Clock("r/s", "start", 120);
        Assert.That(contest.Cell("r.now", "b", 130), Is.EqualTo("25"));
        Assert.That(contest.Cell("r.now", "a", 130), Is.EqualTo("25"), "of its own venue");
        Assert.That(contest.Cell("r/s.now", "a", 130), Is.EqualTo("10"), "of the nearest node that has one");
        Assert.That(contest.Cell("r.now", "b", 90), Is.EqualTo("90"), "before the gun was known, there was no clock");
        Assert.That(contest.Cell("r.now", "b"), Is.EqualTo("15"), "none given: that of the last fact");
    }

    [Test]
    public void Without_facts_the_instant_is_zero_or_what_is_given()
    {
        Assert.That(Contest().Cell("r.now", "a"), Is.EqualTo("0"));
        Assert.That(Contest().Cell("r.now", "a", 9), Is.EqualTo("9"));
        Assert.That(Contest().Mark("r.n", "a", "", at: -5).Cell("r.now", "a"), Is.EqualTo("-5"));
    }

    [Test]
    public void Advancing_lets_in_what_happens_meanwhile_and_lets_time_pass()
    {
        var contest = Contest().Mark("r/s.run", "a", "", at: 10).Mark("r/s.run", "a", "\"value\":0", at: 30)
            .Mark("r.n", "b", "", at: 20).Void("late", at: 25).Mark("r.n", "b", "", at: 21, id: "late");
        var evaluation = contest.Evaluate(asOf: 5);
        foreach (var (asOf, run, count) in new[] { (5, 0, 0), (12, 2, 0), (20, 10, 1), (22, 12, 2), (25, 15, 1), (50, 20, 1) })
        {
            evaluation.AdvanceTo(asOf);
            Assert.That(evaluation.AsOf, Is.EqualTo(asOf));
            Assert.That(evaluation.Text("r/s.ran", "a"), Is.EqualTo($"{run}"), $"at {asOf}");
            Assert.That(evaluation.Text("r.count", "b"), Is.EqualTo($"{count}"), $"at {asOf}");
            Assert.That(evaluation.Everything(), Is.EqualTo(contest.Evaluate(asOf).Everything()));
        }
    }

    [Test]
    public void It_never_goes_back()
    {
        var evaluation = Contest().Mark("r/s.run", "a", "", at: 10).Evaluate(asOf: 40);
        Assert.That(evaluation.AdvanceTo(20).Boards, Is.Empty);
        Assert.That(evaluation.AsOf, Is.EqualTo(40m));
        Assert.That(evaluation.Text("r/s.ran", "a"), Is.EqualTo("30"));
    }

    [Test]
    public void Where_all_facts_count_the_instant_is_the_later_of_the_last_fact_and_what_was_said()
    {
        var contest = Contest().Mark("r/s.run", "a", "", at: 10);
        var evaluation = contest.Evaluate();
        Assert.That(evaluation.Text("r/s.ran", "a"), Is.EqualTo("0"));
        evaluation.AdvanceTo(15);
        Assert.That(evaluation.Text("r/s.ran", "a"), Is.EqualTo("5"));
        contest.Mark("r.n", "b", "", at: 12).Mark("r.n", "b", "", at: 60);
        evaluation.Apply([contest.Facts[1]], []);
        Assert.That(evaluation.AsOf, Is.EqualTo(15m));
        evaluation.Apply([contest.Facts[2]], []);
        Assert.That(evaluation.Text("r/s.ran", "a"), Is.EqualTo("50"), "whoever it is about, time has passed");
    }

    [Test]
    public void Time_tells_the_boards_of_those_for_whom_it_runs()
    {
        var contest = Contest().Mark("r/s.run", "a", "", at: 0).Mark("r/s.run", "a", "\"value\":0", at: 10)
            .Clock("r", "start", 0).Clock("r", "stop", 20);
        var evaluation = contest.Evaluate();
        Assert.That(Told(evaluation.AdvanceTo(30)), Is.Empty, "all has stopped");
        contest.Mark("r/s.run", "b", "", at: 5);
        evaluation.Apply([contest.Facts[^1]], []);
        Assert.That(Told(evaluation.AdvanceTo(40)), Is.Empty, "the clock has stopped");
        contest.Clock("r", "resume", 42);
        Assert.That(Told(evaluation.Apply([contest.Facts[^1]], [])), Is.Empty);
        Assert.That(Told(evaluation.AdvanceTo(45)), Is.EqualTo("r#clocks r/s#runs"));
        Assert.That(evaluation.Text("r/s#runs"), Is.EqualTo("1 b | 2 a"), "15 and 3, and 10");
    }

    [Test]
    public void A_contest_is_told_the_time_with_the_cells_that_contestants_tell()
    {
        var contest = Contest().Mark("r/s.run", "a", "", at: 10).Mark("r.n", "a", "", at: 50);
        var shared = Evaluation.Shared(contest.Rules, contest.Roster);
        shared.Apply([contest.Facts[0]], [], upTo: 50);
        Assert.That(shared.Text("r/s.ran", "a"), Is.EqualTo("40"));
        Assert.That(contest.Rules.Value("r/s.ran").Shared, Is.True, "the time is nobody's own");
        Assert.That(contest.Rules.Value("r.count").Shared, Is.False);
    }

    private static string Told(Changes changes) => string.Join(' ', changes.Boards);

    private static Contest Contest() => new("""
        {"id":"t","version":1,"root":{"id":"r","inputs":{"n":{"kind":"tally"} },"values":{"now":"=clock","count":"=n.count"},
          "boards":{"clocks":{"keys":[{"by":"now"} ]},"counts":{"keys":[{"by":"count"} ]} },
          "children":[{"id":"s","inputs":{"run":{"kind":"state"} },"values":{"now":"=clock","ran":"=run.total"},
            "boards":{"runs":{"keys":[{"by":"ran"} ]} } } ] } }
        """, """{"a":{"venue":"V1"},"b":{"venue":"V2"} }""");
}
