namespace Competition.Scoring.Tests.Telemetry;

/// <summary>Windows that detectors open for one another (B5, B11.6; invariant 19).</summary>
internal sealed class GateTests
{
    private const string Stages = """
        {"id":"t","version":1,
          "defs":{"stage":{"detectors":{"pass":{"when":"p == 1","hold":2,"limit":1,"maxGap":3},"err":{"when":"q == 1","maxGap":3}},
            "values":{"clearedAt":"=pass.first","errors":"=err.fires","first":"=err.first"}}},
          "root":{"id":"r","clock":"venue","signals":{"p":{},"q":{}},"detectors":{"any":{"when":"q == 1","maxGap":3}},
            "values":{"all":"=any.fires"},
            "children":[{"id":"s1","use":"stage","window":{"opens":"=0","limit":20}},
              {"id":"s2","use":"stage","window":{"opens":"=prev.clearedAt","limit":10}},
              {"id":"s3","use":"stage","window":{"opens":"=prev.clearedAt","limit":10}}]}}
        """;

    // The gun at 100; cleared at 6 and 13: the second from 6 up to 16, the third from 13 up to 23.
    private static Contest Cleared => new Contest(Stages, """{"a":{"type":"person"}}""")
        .Clock("r", "start", 100)
        .Samples("p", "104:1 105:1 106:1 107:0 111:1 112:1 113:1 114:0")
        .Samples("q", "99:1 100:0 101:1 102:0 108:1 109:0 112:1 113:0 115:1 116:0 117:1 118:0 124:1 125:0");

    private static string Errors(Contest contest) => string.Join(
        ' ', contest.Cell("r/s1.errors", "a"), contest.Cell("r/s2.errors", "a"), contest.Cell("r/s3.errors", "a"));

    [Test]
    public void Invariant_19_only_samples_inside_the_windows_count()
    {
        Assert.That(Cleared.Cell("r/s2.clearedAt", "a") + " " + Cleared.Cell("r/s3.clearedAt", "a"), Is.EqualTo("13 ~NM"));
        Assert.That(Errors(Cleared), Is.EqualTo("5 3 2"), "s1 up to 20, s2 8 12 15, s3 15 17");
        Assert.That(Cleared.Cell("r.all", "a"), Is.EqualTo("6"), "no window: all; before the gun and at it is one instant");

        var outside = Cleared.Samples("q", "119:0 90:1 120:1 121:0 122.9:0 123:1 130:1");
        Assert.That(Errors(outside), Is.EqualTo("5 3 3"), "of 90, 120, 123 and 130 only 120 is in s3");
    }

    [Test]
    public void Invariant_19_voiding_what_opened_a_gate_closes_exactly_the_stages_behind_it()
    {
        var closed = Cleared.Void("r/s1#a#pass@6");
        Assert.That(closed.Cell("r/s1.clearedAt", "a"), Is.EqualTo("13"), "the next hold clears it");
        Assert.That(Errors(closed), Is.EqualTo("5 2 0"), "s2 from 13 on: 15 17");

        var shut = closed.Void("r/s1#a#pass@13");
        Assert.That(Errors(shut), Is.EqualTo("5 0 0"));
        Assert.That(Errors(shut.Restore("r/s1#a#pass@6", at: 2000).Restore("r/s1#a#pass@13", at: 2001)), Is.EqualTo("5 3 2"));
    }

    [Test]
    public void A_pause_that_is_added_later_moves_all_that_comes_after_it()
    {
        var evaluation = Cleared.Evaluate();
        var paused = Cleared.Clock("r", "pause", 106.5m).Clock("r", "resume", 110.5m);
        evaluation.Apply(paused.Facts, []);

        Assert.That(evaluation.Text("r/s2.clearedAt", "a"), Is.EqualTo("8"), "on from 6 on: 107 is in the pause");
        Assert.That(evaluation.Text("r/s2.errors", "a"), Is.EqualTo("3"), "8 11 13; 108 is in the pause");
        Assert.That(evaluation.Everything(), Is.EqualTo(paused.Evaluate().Everything()));
    }

    [Test]
    public void What_a_window_opens_with_may_come_after_the_samples_in_it()
    {
        var contest = Cleared;
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        foreach (var fact in contest.Facts.Reverse()) evaluation.Apply([fact], []);

        Assert.That(evaluation.Everything(), Is.EqualTo(contest.Evaluate().Everything()));
    }
}
