namespace Competition.Scoring.Tests;

/// <summary>States, alone and exclusive, and what accrues while they are on (model.md B11.4, B11.6, B11.29).</summary>
internal sealed class StateTests
{
    [TestCase(null, 70, 30)]
    [TestCase(100, 130, 30)]
    [TestCase(60, 50, 20)]
    [TestCase(5, 0, 0)]
    public void The_king_of_the_hill_earns_as_long_as_nobody_else_comes(int? asOf, int g, int h)
    {
        var contest = new Contest("""
            {"id":"koth","version":1,"params":{"hills":[{"id":"H1","rate":1},{"id":"H2","rate":2}]},
              "root":{"id":"koth","children":[{"each":{"param":"hills"},"inputs":{"owner":{"kind":"state","exclusive":true} },
                "values":{"points":{"accrue":"=rate","while":"owner","tick":1} } }],
              "values":{"points":{"fold":"sum","of":"children.points"} } } }
            """, """{"g":{},"h":{} }""");
        contest.Mark("koth/H1.owner", "g", "", at: 10).Mark("koth/H1.owner", "h", "", at: 40)
            .Mark("koth/H2.owner", "g", "\"value\":1", at: 50).Mark("koth/H1.owner", "h", "\"value\":0", at: 70);
        Assert.That(contest.Cell("koth.points", "g", asOf), Is.EqualTo($"{g}"));
        Assert.That(contest.Cell("koth.points", "h", asOf), Is.EqualTo($"{h}"));
    }

    [Test]
    public void Of_an_exclusive_state_anothers_off_is_no_concern_of_mine()
    {
        var contest = Contest("\"exclusive\":true").Mark("r/h.own", "a", "", at: 0)
            .Mark("r/h.own", "b", "\"value\":0", at: 5).Mark("r/h.own", "b", "\"value\":1", at: 20);
        Assert.That(contest.Cell("r/h.total", "a", 30), Is.EqualTo("20"));
        Assert.That(contest.Cell("r/h.total", "b", 30), Is.EqualTo("10"));
        Assert.That(contest.Cell("r/h.on", "a"), Is.EqualTo("0"));
        Assert.That(contest.Cell("r/h.on", "b"), Is.EqualTo("1"));
    }

    [Test]
    public void States_of_ones_own_do_not_end_each_other()
    {
        var contest = Contest("").Mark("r/h.own", "a", "", at: 0).Mark("r/h.own", "b", "", at: 20);
        Assert.That(contest.Cell("r/h.total", "a", 30), Is.EqualTo("30"));
        Assert.That(contest.Cell("r/h.total", "b", 30), Is.EqualTo("10"));
    }

    [Test]
    public void Whoever_holds_it_under_a_seat_ends_mine_until_the_seat_turns_out_to_be_me()
    {
        var contest = Contest("\"exclusive\":true").Mark("r/h.own", "a", "", at: 0).Mark("r/h.own", "K", "", at: 10);
        var evaluation = contest.Evaluate(asOf: 30);
        Assert.That(evaluation.Text("r/h.total", "a"), Is.EqualTo("10"));
        Assert.That(evaluation.Text("r/h.total", "K"), Is.EqualTo("20"));
        contest.Alias("K", "a", at: 30);
        evaluation.Apply([contest.Facts[^1]], []);
        Assert.That(evaluation.Text("r/h.total", "a"), Is.EqualTo("30"));
        Assert.That(evaluation.Text("r/h.total", "K"), Is.EqualTo("0"));
    }

    [TestCase("", "", 100, "85")]
    [TestCase("", "", 40, "35")]
    [TestCase("\"window\":{\"opens\":\"=10\",\"limit\":20},", "", 100, "20")]
    [TestCase("\"window\":{\"opens\":\"=10\",\"limit\":20},", "\"window\":{\"opens\":\"=25\",\"limit\":20},", 100, "5")]
    [TestCase("\"window\":{\"opens\":\"=10\",\"limit\":20,\"strict\":false},", "", 100, "85")]
    [TestCase("\"window\":{\"opens\":\"=1/0\",\"limit\":20},", "", 100, "0")]
    public void It_counts_inside_the_windows_of_the_node_and_of_all_above(
        string root, string hill, int asOf, string seconds) => Assert.That(
        Contest("", root, hill).Mark("r/h.own", "a", "", at: 5).Mark("r/h.own", "a", "\"value\":0", at: 90)
            .Cell("r/h.total", "a", asOf),
        Is.EqualTo(seconds));

    [Test]
    public void It_counts_while_the_clock_runs()
    {
        var contest = Contest("", "\"window\":{\"opens\":\"=10\",\"limit\":20},").Clock("r", "start", 0)
            .Clock("r", "pause", 15).Clock("r", "resume", 18).Mark("r/h.own", "a", "", at: 5)
            .Mark("r/h.own", "a", "\"value\":0", at: 90);
        Assert.That(contest.Cell("r/h.total", "a", 100), Is.EqualTo("20"), "from 10 to 33, but for the pause");
        Assert.That(contest.Clock("r", "pause", 20, entrant: "a").Clock("r", "resume", 24, entrant: "a")
            .Cell("r/h.total", "a", 100), Is.EqualTo("20"), "who was granted time has it at the end");
    }

    [Test]
    public void A_stopped_clock_stops_it_even_without_a_window() => Assert.That(
        Contest("").Clock("r", "start", 2).Clock("r", "stop", 12).Mark("r/h.own", "a", "", at: 5)
            .Cell("r/h.total", "a", 100),
        Is.EqualTo("7"));

    [TestCase("{\"accrue\":\"=rate / 2\",\"while\":\"own\"}", "9.75")]
    [TestCase("{\"accrue\":\"=rate / 2\",\"while\":\"own\",\"tick\":2}", "9")]
    [TestCase("{\"accrue\":\"=rate / 2\",\"while\":\"own\",\"tick\":2,\"clamp\":[0,\"=rate * 2\"]}", "6")]
    [TestCase("{\"accrue\":\"=rate / 2\",\"while\":\"own\",\"tick\":0.1,\"round\":{\"to\":1,\"mode\":\"ceil\"}}", "10")]
    [TestCase("{\"accrue\":\"=1 / 0\",\"while\":\"own\",\"else\":\"=own.total\"}", "6.5")]
    [TestCase("{\"accrue\":-2,\"while\":\"own\"}", "-13")]
    public void What_accrues_is_rate_times_whole_ticks(string accrual, string result) => Assert.That(
        Contest("", value: accrual).Mark("r/h.own", "a", "", at: 5).Cell("r/h.x", "a", 11.5m), Is.EqualTo(result));

    [Test]
    public void A_status_voids_it_and_a_void_of_the_start_takes_it_away()
    {
        var contest = Contest("").Mark("r/h.own", "a", "", at: 5, id: "on").Status("r", "a", "DNF", at: 6);
        Assert.That(contest.Cell("r/h.x", "a", 10), Is.EqualTo("~DNF"));
        Assert.That(contest.Cell("r/h.total", "a", 10), Is.EqualTo("~DNF"));
        Assert.That(contest.Cell("r/h.kept", "a", 10), Is.EqualTo("5"));
        Assert.That(contest.Void("on", at: 9).Cell("r/h.kept", "a", 10), Is.EqualTo("0"));
    }

    private static Contest Contest(
        string own, string root = "", string hill = "", string value = "{\"accrue\":1,\"while\":\"own\"}") => new($$"""
        {"id":"t","version":1,"root":{"id":"r",{{root}}"children":[{"id":"h",{{hill}}"let":{"rate":3},
          "inputs":{"own":{"kind":"state"{{(own.Length == 0 ? "" : "," + own)}} } },
          "values":{"x":{{value}},"total":"=own.total","on":"=if own.on then 1 else 0",
            "kept":{"expr":"own.total","evenIf":true} } }] } }
        """, """{"a":{},"b":{},"K":{"type":"alias"} }""");
}
