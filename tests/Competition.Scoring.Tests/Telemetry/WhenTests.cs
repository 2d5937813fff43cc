namespace Competition.Scoring.Tests.Telemetry;

/// <summary><c>when p [until q] [hold N] [cooldown c] [repeat r] [limit k]</c> (B6, B11.27, B11.28), by hand.</summary>
internal sealed class WhenTests
{
    [Test]
    public void It_fires_at_the_start_of_the_hold_plus_the_hold_as_soon_as_a_sample_shows_that_it_still_holds()
    {
        var contest = Watched.By("\"when\":\"p == 1\",\"hold\":5,\"maxGap\":3").Samples("p", "10:0 12:1 14:1 16.5:1");
        Assert.That(contest.Says("fires", "dwell", "on"), Is.EqualTo("0 4.5 1"), "no evidence at 17 or later yet");

        contest.Samples("p", "18:1");
        Assert.That(contest.Says("fires", "first", "last", "dwell", "longest"), Is.EqualTo("1 17 17 6 6"));

        contest.Samples("p", "20:0 21:1 26.9:1");
        Assert.That(contest.Fires(), Is.EqualTo("17"), "stale at 24");
        Assert.That(contest.Says("dwell", "longest", "on"), Is.EqualTo("11 8 1"), "12–20, 21–24, on again at 26.9");
    }

    [Test]
    public void Without_a_hold_each_rising_edge_fires()
    {
        var contest = Watched.By("\"when\":\"p > 2 and q < 1\",\"maxGap\":99")
            .Samples("p", "1:3 4:2 5:5 7:1").Samples("q", "2:0 3:0 6:4 8:0");

        Assert.That(contest.Fires(), Is.EqualTo("2 5"));
        Assert.That(contest.Spells(), Is.EqualTo("[2,4) [5,6)"));
        Assert.That(contest.Says("dwell", "longest", "on"), Is.EqualTo("3 2 0"));
    }

    [Test]
    public void Simultaneous_samples_are_one_instant_and_of_one_signal_the_greater_id_counts()
    {
        var contest = Watched.By("\"when\":\"p == 1 and q == 0\"")
            .Sample("p", 5, 1, id: "x-1").Sample("q", 5, 1, id: "x-2");
        Assert.That(contest.Says("fires"), Is.EqualTo("0"));

        contest.Sample("q", 5, 0, id: "x-10");
        Assert.That(contest.Says("fires"), Is.EqualTo("1"), "x-10 comes after x-2");

        contest.Sample("q", 5, 1, id: "x-9");
        Assert.That(contest.Says("fires"), Is.EqualTo("1"));
    }

    [Test]
    public void Until_keeps_it_on_between_two_thresholds_and_a_gap_ends_it()
    {
        var contest = Watched.By("\"when\":\"p > 8\",\"until\":\"p < 5\",\"maxGap\":3").Samples("p", "0:9 2:6 4:4 6:6");
        Assert.That(contest.Says("dwell", "on"), Is.EqualTo("4 0"));

        contest = Watched.By("\"when\":\"p > 8\",\"until\":\"p < 5\",\"maxGap\":3").Samples("p", "0:9 2:6 9:6");
        Assert.That(contest.Says("dwell", "on"), Is.EqualTo("5 0"), "a missing q is no evidence that it goes on");
    }

    [Test]
    public void The_next_hold_must_end_a_cooldown_after_the_last_fire_or_it_does_not_fire_at_all()
    {
        var contest = Watched.By("\"when\":\"p == 1\",\"hold\":1,\"cooldown\":10,\"maxGap\":99")
            .Samples("p", "0:1 1:1 2:0 5:1 9:1 20:1 21:0 22:1 24:1");

        Assert.That(contest.Fires(), Is.EqualTo("1 23"), "5–21 began too early, however long it lasts");
    }

    [Test]
    public void A_repeat_fires_for_every_period_that_has_elapsed_however_dense_the_samples_are()
    {
        const string rule = "\"when\":\"p == 1\",\"hold\":5,\"repeat\":10,\"maxGap\":999";
        var dense = string.Join(' ', Enumerable.Range(0, 48).Select(t => $"{t}:1"));

        Assert.That(Watched.By(rule).Samples("p", "0:1 47:1").Fires(), Is.EqualTo("5 15 25 35 45"));
        Assert.That(Watched.By(rule).Samples("p", dense).Fires(), Is.EqualTo("5 15 25 35 45"));
        Assert.That(Watched.By(rule + ",\"limit\":3").Samples("p", dense).Says("fires", "last"), Is.EqualTo("3 25"));
    }

    [Test]
    public void Each_signal_holds_for_its_own_gap_and_then_says_nothing()
    {
        string At(string when) => Watched.By($"\"when\":\"{when}\",\"hold\":4,\"maxGap\":3")
            .Samples("p", "0:1").Samples("q", "0:1 2:1 4:1 6:1 8:1 10:1 12:1").Says("dwell", "on", "first");

        Assert.That(At("p == 1 and q == 1"), Is.EqualTo("3 0 ~NM"));
        Assert.That(At("coalesce(p, 1) == 1 and q == 1"), Is.EqualTo("12 1 4"));
        Assert.That(At("not has(p) and q == 1"), Is.EqualTo("9 1 7"), "from 3 on");
    }

    [Test]
    public void A_gap_without_evidence_of_it_does_not_end_anything()
    {
        var contest = Watched.By("\"when\":\"p == 1\",\"maxGap\":3").Samples("p", "0:1 1:1");
        Assert.That(contest.Says("dwell", "on"), Is.EqualTo("1 1"));

        contest.Mark("r.n", "a", "\"value\":1", at: 500);
        Assert.That(contest.Evaluate().Says("dwell", "on"), Is.EqualTo("1 1"), "only samples of its signals are evidence");
    }

    [Test]
    public void It_runs_in_contest_time_so_that_a_pause_lengthens_nothing()
    {
        var contest = Watched.By("\"when\":\"p == 1\",\"hold\":5,\"maxGap\":3")
            .Clock("r", "start", 100).Clock("r", "pause", 103).Clock("r", "resume", 203)
            .Samples("p", "101:1 103:1 203:1 204:1 206:1");

        Assert.That(contest.Fires(), Is.EqualTo("6"), "on at 1; 206 is 6");
        Assert.That(contest.Says("dwell"), Is.EqualTo("5"));
    }

    [Test]
    public void Who_was_never_seen_has_nothing()
    {
        var contest = Watched.By("\"when\":\"p == 1\"");
        Assert.That(
            contest.Says([.. Watched.Outputs, "on"]), Is.EqualTo("0 ~NM ~NM 0 0 0 0 ~NM ~NM 0"));
        Assert.That(contest.Fires("b"), Is.Empty);
    }
}
