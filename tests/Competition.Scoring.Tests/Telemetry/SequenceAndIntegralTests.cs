namespace Competition.Scoring.Tests.Telemetry;

/// <summary><c>seq</c> and <c>integral</c> (B6), by hand.</summary>
internal sealed class SequenceAndIntegralTests
{
    private const string Three = "\"seq\":[\"p == 1\",\"q == 1\",\"r == 1\"],\"within\":10,\"maxGap\":99";

    [Test]
    public void Edges_in_order_fire_and_one_that_comes_too_early_is_wrong()
    {
        var contest = Watched.By(Three).Samples("p", "0:0 1:1").Samples("r", "0:0 2:1 3:0 6:1").Samples("q", "0:0 4:1");

        Assert.That(contest.Says("fires", "first", "wrong"), Is.EqualTo("1 6 1"), "r rose at 2, before q");
    }

    [Test]
    public void What_takes_too_long_begins_anew()
    {
        var contest = Watched.By(Three).Samples("p", "0:1 12:0 13:1").Samples("q", "9:1 12:0 14:1").Samples("r", "11:1 15:0");
        Assert.That(contest.Says("fires", "wrong"), Is.EqualTo("0 1"), "at 11 the sequence of 0 is over: r is too early");

        contest.Samples("r", "16:1");
        Assert.That(contest.Fires(), Is.EqualTo("16"));
    }

    [Test]
    public void All_in_one_instant_is_in_order()
    {
        var contest = Watched.By(Three).Samples("p", "5:1").Samples("q", "5:1").Samples("r", "5:1");

        Assert.That(contest.Says("fires", "first", "wrong"), Is.EqualTo("1 5 0"));
    }

    [Test]
    public void A_limit_binds_a_sequence_too()
    {
        var contest = Watched.By("\"seq\":[\"p == 1\",\"p == 2\"],\"limit\":2,\"maxGap\":99")
            .Samples("p", "0:1 1:2 2:1 3:2 4:1 5:2");

        Assert.That(contest.Fires(), Is.EqualTo("1 3"));
    }

    [Test]
    public void What_was_stale_rises_again()
    {
        string At(int next) => Watched.By("\"seq\":[\"p == 1\",\"q == 1\"],\"maxGap\":3").Samples("q", $"0:1 {next}:1").Says("wrong");

        Assert.That(At(3), Is.EqualTo("1"));
        Assert.That(At(4), Is.EqualTo("2"));
    }

    [Test]
    public void An_integral_adds_what_was_held_for_as_long_as_it_was_fresh()
    {
        var contest = Watched.By("\"integral\":\"max(0, abs(p - 45) - 2)\",\"maxGap\":3")
            .Samples("p", "0:45 1:50 2:50 3:40 9:45 10:47");

        Assert.That(contest.Says("total"), Is.EqualTo("15"), "3 a second for 1–3 and for 3–6, where it is stale");
        Assert.That(contest.Says("max", "min", "fires", "dwell"), Is.EqualTo("3 0 0 0"));
    }

    [Test]
    public void The_time_up_to_the_last_sample_counts_as_soon_as_there_is_one()
    {
        var contest = Watched.By("\"integral\":\"p\",\"maxGap\":9").Samples("p", "0:2");
        Assert.That(contest.Says("total", "max"), Is.EqualTo("0 2"));

        contest.Samples("p", "4:2 5:2");
        Assert.That(contest.Says("total"), Is.EqualTo("10"));
    }

    [Test]
    public void Each_signal_of_an_integral_holds_for_its_own_gap()
    {
        string At(string integral) => Watched.By($"\"integral\":\"{integral}\",\"maxGap\":3")
            .Samples("p", "0:1").Samples("q", "0:1 2:1 4:1 6:1 8:1 10:1 12:1").Says("total", "max");

        Assert.That(At("p + q"), Is.EqualTo("6 2"));
        Assert.That(At("coalesce(p, 0) + q"), Is.EqualTo("15 2"));
    }

    [Test]
    public void A_total_beyond_all_numbers_is_missing_and_no_exception()
    {
        var contest = Watched.By("\"integral\":\"p * p\",\"maxGap\":99")
            .Samples("p", "0:30000000000000 50:30000000000000").Samples("p", "60:1 61:1");

        Assert.That(contest.Says("total", "max"), Is.EqualTo("~overflow 900000000000000000000000000"));
    }
}
