namespace Competition.Scoring.Tests;

/// <summary>What accrues while a detector is on: rate times its dwell, which only samples move on (model.md B3, B6).</summary>
internal sealed class DwellTests
{
    [Test]
    public void It_accrues_by_whole_ticks_of_the_dwell_and_only_as_far_as_there_is_evidence()
    {
        var contest = Contest("0:1 2.5:1 4:1 4.5:0 7:1");
        Assert.That(contest.Cell("r.held", "a"), Is.EqualTo("4.5"));
        Assert.That(contest.Cell("r.points", "a"), Is.EqualTo("8"), "4 whole seconds at 2");
        Assert.That(contest.Cell("r.points", "a", asOf: 60), Is.EqualTo("8"), "no evidence that it goes on");
        Assert.That(contest.Sample("vest", 8, 1).Cell("r.points", "a"), Is.EqualTo("10"), "4.5 and 1");
    }

    [Test]
    public void A_status_voids_it_and_the_void_of_a_sample_takes_its_seconds_away()
    {
        var contest = Contest("0:1 2:1").Sample("vest", 4, 1, id: "last");
        Assert.That(contest.Cell("r.points", "a"), Is.EqualTo("8"));
        Assert.That(contest.Void("last").Cell("r.points", "a"), Is.EqualTo("4"));
        Assert.That(contest.Status("r", "a", "DSQ").Cell("r.points", "a"), Is.EqualTo("~DSQ"));
    }

    [Test]
    public void It_is_ones_own_and_costs_nobody_else()
    {
        var points = Contest("").Rules.Value("r.points");
        Assert.That((points.Cost, points.Shared), Is.EqualTo((CostClass.Local, false)));
    }

    private static Contest Contest(string samples) => new Contest("""
        {"id":"t","version":1,"root":{"id":"r","signals":{"vest":{} },"detectors":{"ok":{"when":"vest == 1","maxGap":3} },
          "values":{"points":{"accrue":2,"while":"ok","tick":1},"held":"=ok.dwell"} } }
        """, """{"a":{} }""").Samples("vest", samples);
}
