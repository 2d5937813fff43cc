namespace Competition.Scoring.Tests;

/// <summary>What is read of the bags of inputs (model.md B1, B11.17, B11.18).</summary>
internal sealed class InputTests
{
    private const string Attempts = """
        "inputs": {"t": {"kind": "attempts", "max": 3,
          "fields": {"m": {"decimals": 2}, "how": {"options": {"AC": 1, "WA": 0}}}}},
        "values": {"n": "=t.count", "best": {"fold": "max", "of": "t.m"},
          "first": {"fold": "first", "of": "t.m", "missing": "worst"},
          "ok": {"fold": "count", "of": "t.n", "where": "status == 'OK'"},
            "accepted": {"fold": "sum", "of": "t.how_pts"},
          "firstAc": {"fold": "min", "of": "t.n", "where": "how == 'AC'"},
            "later": {"fold": "sum", "of": "t.no", "where": "n > 1"}}
        """;

    [Test]
    public void An_amended_attempt_keeps_its_number_and_loses_what_it_was()
    {
        var contest = Contest.Of(Attempts, "a")
            .Mark("r.t", "a", "\"no\":2,\"m\":5", at: 2).Mark("r.t", "a", "\"no\":1,\"m\":9", at: 3)
            .Mark("r.t", "a", "\"no\":2,\"how\":\"AC\"", at: 4);
        Assert.That(
            new[] { "n", "best", "first", "firstAc", "later" }.Select(v => contest.Cell("r." + v, "a")),
            Is.EqualTo(new[] { "2", "9", "~NM", "2", "2" }));
    }

    [Test]
    public void Attempts_without_a_number_stand_in_order_after_those_with_one_and_too_many_do_not_count()
    {
        var contest = Contest.Of(Attempts, "a").Mark("r.t", "a", "\"m\":1", at: 1).Mark("r.t", "a", "\"m\":2", at: 2);
        contest.Mark("r.t", "a", "\"m\":3", at: 3).Mark("r.t", "a", "\"no\":7,\"m\":8", at: 4);
        Assert.That(
            new[] { "n", "best", "first" }.Select(v => contest.Cell("r." + v, "a")),
            Is.EqualTo(new[] { "3", "8", "8" }));
    }

    [Test]
    public void The_status_of_an_attempt_is_why_its_fields_are_missing_and_its_points_stand()
    {
        var contest = Contest.Of(Attempts, "a").Mark("r.t", "a", "\"m\":4,\"how\":\"AC\",\"status\":\"DNF\"");
        Assert.That(
            new[] { "first", "ok", "accepted", "firstAc" }.Select(v => contest.Cell("r." + v, "a")),
            Is.EqualTo(new[] { "~DNF", "0", "1", "~empty" }));
    }

    [Test]
    public void A_number_or_choice_is_the_last_and_its_default_where_there_is_none()
    {
        var contest = Contest.Of("""
            "inputs": {"x": {"kind": "number", "default": 4}, "g": {"kind": "choice", "options": {"A": 5, "B": 3}}},
            "values": {"vx": "=x", "n": "=x.count", "at": "=x.at", "vg": "=g", "isB": "=if g.code == 'B' then 1 else 0"}
            """, "a");
        Assert.That(
            new[] { "vx", "n", "at", "vg" }.Select(v => contest.Cell("r." + v, "a")),
            Is.EqualTo(new[] { "4", "0", "~NM", "~NM" }));
        contest.Value("r.x", "a", 1, at: 6).Mark("r.g", "a", "\"value\":\"A\"", at: 1)
            .Mark("r.g", "a", "\"value\":\"B\"", at: 2);
        Assert.That(
            new[] { "vx", "n", "at", "vg", "isB" }.Select(v => contest.Cell("r." + v, "a")),
            Is.EqualTo(new[] { "1", "1", "6", "3", "1" }));
    }

    [Test]
    public void A_tally_counts_and_adds()
    {
        var contest = Contest.Of("""
            "inputs": {"n": {"kind": "tally"}}, "values": {"count": "=n", "sum": "=n.sum", "last": "=n.lastAt"}
            """, "a").Mark("r.n", "a", "", at: 3).Mark("r.n", "a", "\"delta\":-3", at: 2);
        Assert.That(
            new[] { "count", "sum", "last" }.Select(v => contest.Cell("r." + v, "a")),
            Is.EqualTo(new[] { "2", "-2", "3" }));
    }

    [Test]
    public void Every_entrant_reads_a_fact_for_all_and_no_other_input_does()
    {
        var contest = Contest.Of("""
            "inputs": {"half": {"kind": "number", "scope": "all"}, "x": {"kind": "number"}},
            "values": {"share": "=coalesce(half, 1)", "v": "=x"}
            """, "a", "b");
        contest.Value("r.half", "", 0.5m).Value("r.half", "a", 9, at: 1);
        Assert.That(new[] { "a", "b" }.Select(e => contest.Cell("r.share", e)), Is.All.EqualTo("0.5"));
    }

    [Test]
    public void Of_each_judge_the_last_mark_counts_and_too_wide_a_spread_is_held()
    {
        var contest = Contest.Of("""
            "inputs": {"j": {"kind": "judges", "panel": 2, "maxSpread": 1}},
            "values": {"mean": {"fold": "mean", "of": "j.value", "round": {"to": 0.01}}, "spread": "=j.spread",
              "n": "=j.count"}
            """, "a");
        Assert.That(contest.Cell("r.mean", "a"), Is.EqualTo("~pending"));
        Assert.That(contest.Cell("r.spread", "a"), Is.EqualTo("0"));
        contest.Mark("r.j", "a", "\"judge\":\"J2\",\"value\":3", at: 1)
            .Mark("r.j", "a", "\"judge\":\"J1\",\"value\":1", at: 2);
        Assert.That(contest.Cell("r.mean", "a"), Is.EqualTo("~held"));
        contest.Mark("r.j", "a", "\"judge\":\"J1\",\"value\":2", at: 3);
        Assert.That(
            new[] { "mean", "spread", "n" }.Select(v => contest.Cell("r." + v, "a")),
                Is.EqualTo(new[] { "2.5", "1", "2" }));
    }

    [Test]
    public void Judges_stand_in_ordinal_order_of_their_ids()
    {
        var contest = Contest.Of("""
            "inputs": {"j": {"kind": "judges"}}, "values": {"first": {"fold": "first", "of": "j.value"}}
            """, "a");
        contest.Mark("r.j", "a", "\"judge\":\"b\",\"value\":3", at: 1)
            .Mark("r.j", "a", "\"judge\":\"B\",\"value\":2", at: 2);
        Assert.That(contest.Cell("r.first", "a"), Is.EqualTo("2"));
    }

    [Test]
    public void Attributes_are_numbers_or_not_applicable()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","values":{"age":"=attr.age","town":"=attr.town"}}}
            """, """{"a":{"type":"person","age":30.50,"town":"Yueqing"}}""");
        Assert.That(contest.Cell("r.age", "a"), Is.EqualTo("30.5"));
        Assert.That(contest.Cell("r.town", "a"), Is.EqualTo("~NA"));
    }
}
