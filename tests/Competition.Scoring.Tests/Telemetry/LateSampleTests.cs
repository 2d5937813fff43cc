namespace Competition.Scoring.Tests.Telemetry;

/// <summary>
/// However late a sample is — within what checkpoints reach back over, or beyond — the answer is that of one in time.
/// </summary>
internal sealed class LateSampleTests
{
    private const int Seconds = 1500;

    private static readonly string[] Rules =
    [
        "\"when\":\"p == 1 and q >= 1\",\"hold\":3,\"repeat\":20,\"maxGap\":3",
        "\"when\":\"p == 1\",\"hold\":1,\"cooldown\":30,\"maxGap\":2.5",
        "\"seq\":[\"p == 1\",\"q == 2\"],\"within\":60,\"maxGap\":3",
        "\"integral\":\"p * q\",\"maxGap\":3",
    ];

    private static Contest Long(string rule, string clock = "")
    {
        var (contest, random) = (Watched.By(rule), new Random(1));
        if (clock.Length > 0) contest.Clock("r", "start", -7).Clock("r", "pause", 400).Clock("r", "resume", 450);
        var (p, q) = (1, 1);
        for (var t = 0; t < Seconds; t++)
        {
            if (random.Next(60) == 0) p = random.Next(2);
            if (random.Next(60) == 0) q = random.Next(3);
            if (random.Next(100) > 0) contest.Sample("p", t, p);
            if (random.Next(100) > 0) contest.Sample("q", t + 0.25m, q);
        }

        return contest;
    }

    [Test]
    public void Within_the_reach_of_the_checkpoints_and_beyond_it_is_the_same(
        [Values(0, 1, 2, 3)] int rule, [Values("", "paused")] string clock)
    {
        var contest = Long(Rules[rule], clock);
        var reach = Limits.CheckpointSeconds * Limits.Checkpoints;
        foreach (var late in new[] { 0.5m, 1m, 31m, 33m, 300m, reach - 40m, reach + 40m, 1200m })
        {
            var evaluation = contest.Evaluate();
            var fact = Given.Fact($$"""
                {"id":"late-1","type":"sample","at":{{Canonical.Text(Seconds - late)}},"entrant":"a","signal":"p","v":2}
                """);
            evaluation.Apply([fact], []);
            AssertSame(evaluation, contest, [fact], $"{late} s late");

            evaluation.Apply([Given.Fact("""{"id":"v-1","type":"void","at":9999,"target":"late-1","reason":"r"}""")], []);
            AssertSame(evaluation, contest, [], $"{late} s late, and voided");
        }
    }

    [Test]
    public void Half_of_all_samples_a_device_later_than_the_other_half_is_the_same([Values(0, 1, 2, 3)] int rule)
    {
        var contest = Long(Rules[rule]);
        foreach (var behind in new[] { 5, 100, 800, 2000 })
        {
            var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
            var arrived = contest.Facts.OrderBy(f => f.At + (f["signal"].Text == "q" ? behind : 0));
            foreach (var bunch in arrived.Chunk(50)) evaluation.Apply(bunch, []);
            AssertSame(evaluation, contest, [], $"{behind} s behind");
        }
    }

    [Test]
    public void Of_more_fires_than_the_bound_the_number_is_missing_and_the_first_is_known()
    {
        const string endless = "\"when\":\"p == 1\",\"repeat\":0.001,\"maxGap\":1000";
        var whole = Watched.By(endless).Samples("p", "0:1 9.999:1");
        Assert.That(whole.Says("fires", "last"), Is.EqualTo($"{Limits.Fires} 9.999"));

        Assert.That(whole.Samples("p", "10:1").Says("fires", "first", "last"), Is.EqualTo("~overflow 0 ~overflow"));
        Assert.That(whole.Samples("p", "900:1").Says("fires", "dwell"), Is.EqualTo("~overflow 900"));
    }

    private static void AssertSame(Evaluation evaluation, Contest contest, Fact[] more, string message)
    {
        var whole = Evaluation.Whole(contest.Rules, contest.Roster);
        whole.Apply([.. contest.Facts, .. more], []);
        string[] outputs = [.. Watched.Outputs, "on"];
        Assert.That(evaluation.Says(outputs), Is.EqualTo(whole.Says(outputs)), message);
        Assert.That(evaluation.FiresOf(), Is.EqualTo(whole.FiresOf()), message);
    }
}
