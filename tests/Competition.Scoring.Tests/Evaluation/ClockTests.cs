namespace Competition.Scoring.Tests;

/// <summary>Contest time and windows (model.md B11.5, B11.6, B5).</summary>
internal sealed class ClockTests
{
    private const string Roster = """
        {"a":{"type":"person","venue":"V1"},"b":{"type":"person","venue":"V2"},"c":{"type":"person"}}
        """;

    private static Contest Contest(string node) => new($$"""
        {"id":"t","version":1,"root":{"id":"r","children":[{"id":"s",{{node}}
          "inputs":{"x":{"kind":"number","min":0,"max":9,"step":1},"j":{"kind":"judges"},
            "free":{"kind":"number","untimed":true},"run":{"kind":"time"} },
          "values":{"at":"=x.at","v":"=x","judged":"=j.count","late":"=free","lap":"=run"} }]} }
        """, Roster);

    [Test]
    public void Without_a_clock_contest_time_is_event_time() =>
        Assert.That(Contest("").Value("r/s.x", "a", 1, at: 30).Cell("r/s.at", "a"), Is.EqualTo("30"));

    [Test]
    public void Contest_time_is_the_time_for_which_the_clock_ran() => Assert.That(
        Contest("").Clock("r", "start", 10).Clock("r", "pause", 15).Clock("r", "resume", 18)
            .Value("r/s.x", "a", 1, at: 30).Cell("r/s.at", "a"),
        Is.EqualTo("17"));

    [Test]
    public void A_pause_may_be_added_when_all_is_over()
    {
        var contest = Contest("").Clock("r", "start", 0).Value("r/s.x", "a", 1, at: 30).Value("r/s.x", "b", 1, at: 30);
        contest.Clock("r", "start", 0, venue: "V1").Clock("r", "pause", 5, venue: "V1")
            .Clock("r", "resume", 9, venue: "V1");
        Assert.That(contest.Cell("r/s.at", "a"), Is.EqualTo("26"));
        Assert.That(contest.Cell("r/s.at", "b"), Is.EqualTo("30"));
    }

    [Test]
    public void A_venues_clock_stands_before_the_common_one() => Assert.That(
        new[] { "a", "b" }.Select(e => Contest("").Clock("r", "start", 0).Clock("r", "start", 10, venue: "V1")
            .Value("r/s.x", e, 1, at: 30).Cell("r/s.at", e)),
        Is.EqualTo(new[] { "20", "30" }));

    [Test]
    public void Who_has_no_venue_is_at_the_office() => Assert.That(
        Contest("").Clock("r", "start", 0).Clock("r", "start", 10, venue: "office").Value("r/s.x", "c", 1, at: 30)
            .Cell("r/s.at", "c"),
        Is.EqualTo("20"));

    [Test]
    public void The_nearest_node_with_a_clock_decides() => Assert.That(
        Contest("").Clock("r", "start", 0).Clock("r/s", "start", 20).Value("r/s.x", "a", 1, at: 30).Cell("r/s.at", "a"),
        Is.EqualTo("10"));

    [Test]
    public void An_entrants_gun_counts_where_the_node_says_so()
    {
        var guns = Contest("\"clock\":\"entrant\",").Clock("r/s", "start", 0).Clock("r/s", "start", 12, entrant: "a");
        Assert.That(guns.Value("r/s.x", "a", 1, at: 30).Cell("r/s.at", "a"), Is.EqualTo("18"));
        Assert.That(guns.Value("r/s.x", "b", 1, at: 30).Cell("r/s.at", "b"), Is.EqualTo("30"));
    }

    [Test]
    public void Time_granted_to_one_entrant_is_not_counted_twice_where_all_pause() => Assert.That(
        Contest("").Clock("r", "start", 0).Clock("r", "pause", 10).Clock("r", "resume", 20)
            .Clock("r", "pause", 15, entrant: "a").Clock("r", "resume", 24, entrant: "a")
            .Value("r/s.x", "a", 1, at: 30).Cell("r/s.at", "a"),
        Is.EqualTo("16"));

    [TestCase(9, "~NM")]
    [TestCase(10, "1")]
    [TestCase(29.5, "1")]
    [TestCase(30, "~NM")]
    public void A_window_takes_its_opening_and_not_its_end(decimal at, string value) => Assert.That(
        Contest("\"window\":{\"opens\":\"=10\",\"limit\":20},").Value("r/s.x", "a", 1, at: at).Cell("r/s.v", "a"),
        Is.EqualTo(value));

    [Test]
    public void Inside_a_window_nothing_counts_before_the_gun_or_in_a_pause()
    {
        Assert.That(new[] { 9m, 10m, 15m, 17.5m, 18m }.Select(Marked),
            Is.EqualTo(new[] { "~NM", "1", "~NM", "~NM", "1" }));

        static string Marked(decimal at) => Contest("\"window\":{\"limit\":20},")
            .Clock("r", "start", 10).Clock("r", "pause", 15).Clock("r", "resume", 18).Value("r/s.x", "a", 1, at)
                .Cell("r/s.v", "a");
    }

    [Test]
    public void Judges_and_untimed_inputs_are_exempt_from_windows()
    {
        var contest = Contest("\"window\":{\"limit\":20},").Mark("r/s.j", "a", "\"judge\":\"J\",\"value\":1", at: 50);
        Assert.That(contest.Cell("r/s.judged", "a"), Is.EqualTo("1"));
        Assert.That(contest.Value("r/s.free", "a", 4, at: 50).Cell("r/s.late", "a"), Is.EqualTo("4"));
    }

    [Test]
    public void A_window_that_is_not_strict_is_for_display() => Assert.That(
        Contest("\"window\":{\"limit\":20,\"strict\":false},").Value("r/s.x", "a", 1, at: 50).Cell("r/s.v", "a"),
        Is.EqualTo("1"));

    [Test]
    public void A_time_counts_from_its_start_or_from_contest_time_zero()
    {
        var contest = Contest("").Clock("r", "start", 10).Mark("r/s.run", "a", "\"mark\":\"stop\"", at: 50);
        Assert.That(contest.Cell("r/s.lap", "a"), Is.EqualTo("40"));
        Assert.That(contest.Mark("r/s.run", "a", "\"mark\":\"start\"", at: 20).Cell("r/s.lap", "a"), Is.EqualTo("30"));
    }

    [Test]
    public void A_gate_opens_when_the_stage_before_is_cleared_and_closes_with_its_void()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"defs":{"stage":{"inputs":{"done":{"kind":"number","min":1,"max":1,"step":1}},
              "values":{"clearedAt":"=done.at","points":{"expr":"done * 10","else":0}}}},
             "root":{"id":"r","window":{"limit":100},"children":[{"id":"s1","use":"stage"},
              {"id":"s2","use":"stage","window":{"opens":"=prev.clearedAt"}},
                {"id":"s3","use":"stage","window":{"opens":"=prev.clearedAt"}}],
              "values":{"points":{"fold":"sum","of":"children.points"}}}}
            """, Roster);
        contest.Value("r/s1.done", "a", 1, at: 10).Value("r/s2.done", "a", 1, at: 20, id: "two")
            .Value("r/s3.done", "a", 1, at: 30);
        Assert.That(contest.Cell("r.points", "a"), Is.EqualTo("30"));
        Assert.That(contest.Void("two").Cell("r.points", "a"), Is.EqualTo("10"));
        Assert.That(contest.Value("r/s2.done", "a", 1, at: 31).Cell("r.points", "a"), Is.EqualTo("20"),
            "the third was too early");
    }

    [Test]
    public void A_long_chain_of_gates_is_as_deep_as_a_short_one()
    {
        var ids = string.Join(',', Enumerable.Range(1, 499).Select(i => $"\"s{i}\""));
        var contest = new Contest("""
            {"id":"t","version":1,"defs":{"stage":{"inputs":{"done":{"kind":"number","min":1,"max":1,"step":1}},
              "values":{"at":"=done.at"}}},
             "root":{"id":"r","children":[{"id":"s0","use":"stage"},{"each":[#],"use":"stage","window":{"opens":"=prev.at"}}],
              "values":{"chain":{"fold":"count","of":"children.at"}}}}
            """.Replace("#", ids, StringComparison.Ordinal), Roster);
        for (var i = 0; i < 500; i++) contest.Value($"r/s{i}.done", "a", 1, at: i, id: $"done-{i}");
        Assert.That(contest.Cell("r.chain", "a"), Is.EqualTo("500"));
        Assert.That(contest.Void("done-0").Cell("r.chain", "a"), Is.EqualTo("0"));
    }
}
