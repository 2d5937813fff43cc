namespace Competition.Scoring.Tests;

/// <summary>Folds (model.md B3, B11.20): rows → where → map → missing → drop, keep → result.</summary>
internal sealed class FoldTests
{
    private static string Of(string fold, params string[] marks)
    {
        var contest = Contest.Of($$"""
            "inputs": {"t": {"kind": "attempts", "fields": {"m": {"decimals": 1} } } },
            "values": {"v": { {{fold}}, "of": "t.m"} }
            """, "a");
        for (var i = 0; i < marks.Length; i++)
        {
            var member = char.IsLetter(marks[i][0]) ? $"\"status\":\"{marks[i]}\"" : $"\"m\":{marks[i]}";
            contest.Mark("r.t", "a", member, at: i);
        }

        return contest.Cell("r.v", "a");
    }

    [TestCase("sum", "10")]
    [TestCase("mean", "2.5")]
    [TestCase("median", "2")]
    [TestCase("min", "1")]
    [TestCase("max", "5")]
    [TestCase("count", "4")]
    [TestCase("product", "20")]
    [TestCase("first", "5")]
    [TestCase("last", "1")]
    [TestCase("prefix", "4")]
    public void Each_kind_makes_one_number_of_its_rows(string kind, string result) =>
        Assert.That(Of($"\"fold\": \"{kind}\"", "5", "2", "2", "1"), Is.EqualTo(result));

    [TestCase("sum", "0")]
    [TestCase("count", "0")]
    [TestCase("prefix", "0")]
    [TestCase("mean", "~empty")]
    [TestCase("median", "~empty")]
    [TestCase("product", "~empty")]
    [TestCase("first", "~empty")]
    [TestCase("min", "~empty")]
    public void Of_nothing_sums_and_counts_are_0_and_the_others_missing(string kind, string result) =>
        Assert.That(Of($"\"fold\": \"{kind}\""), Is.EqualTo(result));

    [TestCase("skip", "9")]
    [TestCase("zero", "9")]
    [TestCase("worst", "~DNF")]
    [TestCase("fail", "~DNF")]
    public void A_missing_row_is_skipped_zero_worst_or_fails_it_all(string policy, string result) =>
        Assert.That(Of($"\"fold\": \"sum\", \"missing\": \"{policy}\"", "4", "DNF", "5"), Is.EqualTo(result));

    [Test]
    public void A_worst_row_may_be_dropped_but_not_survive()
    {
        const string Average = """
            "fold": "mean", "better": "low", "missing": "worst", "drop": {"best": 1, "worst": 1, "leave": 3}
            """;
        Assert.That(Of(Average, "10", "DNF", "12", "8", "11"), Is.EqualTo("11"));
        Assert.That(Of(Average, "10", "DNF", "DNS", "8", "11"), Is.EqualTo("~DNF"));
        Assert.That(Of(Average, "10", "12", "8", "11"), Is.EqualTo("~few"));
    }

    [Test]
    public void Keep_takes_the_best_and_need_asks_for_enough()
    {
        Assert.That(Of("\"fold\": \"sum\", \"keep\": 2", "1", "5", "3"), Is.EqualTo("8"));
        Assert.That(Of("\"fold\": \"sum\", \"keep\": 2, \"better\": \"low\"", "1", "5", "3"), Is.EqualTo("4"));
        Assert.That(Of("\"fold\": \"sum\", \"need\": 3", "1", "5"), Is.EqualTo("~few"));
        Assert.That(Of("\"fold\": \"nth\", \"k\": 3", "1", "5"), Is.EqualTo("~few"));
        Assert.That(Of("\"fold\": \"nth\", \"k\": 2", "1", "5"), Is.EqualTo("5"));
    }

    [Test]
    public void Where_comes_first_then_map_then_the_policy()
    {
        const string Chosen = """ "fold": "sum", "where": "value > 1 and n <= 3", "map": "=value * 10 + n" """;
        Assert.That(Of(Chosen, "1", "2", "3", "4"), Is.EqualTo("55"));
        Assert.That(Of("\"fold\": \"sum\", \"map\": \"=1 / (value - 2)\", \"missing\": \"zero\"", "2", "3"),
            Is.EqualTo("1"));
        Assert.That(Of("\"fold\": \"count\", \"where\": \"status != 'OK'\", \"missing\": \"worst\"", "2", "DNF"),
            Is.EqualTo("1"));
    }

    [Test]
    public void Count_counts_missing_rows_under_worst_and_not_under_skip()
    {
        Assert.That(Of("\"fold\": \"count\", \"missing\": \"worst\"", "2", "DNF"), Is.EqualTo("2"));
        Assert.That(Of("\"fold\": \"count\"", "2", "DNF"), Is.EqualTo("1"));
    }

    [Test]
    public void What_overflows_is_missing()
    {
        const string Huge = "900000000000000000000000000";
        Assert.That(Of("\"fold\": \"sum\"", Huge, Huge), Is.EqualTo("~overflow"));
        Assert.That(Of("\"fold\": \"product\"", Huge, Huge), Is.EqualTo("~overflow"));
        Assert.That(Of("\"fold\": \"mean\"", Huge, Huge), Is.EqualTo("~overflow"));
    }

    [Test]
    public void Weights_are_constants_or_cells_of_the_children()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","children":[
              {"each":["c1",{"id":"c2","w":3}],"let":{"w":1},
                "inputs":{"x":{"kind":"number","min":0,"max":9,"step":1}},"values":{"v":"=x","cell":"=x - 2"}}],
              "values":{"sum":{"fold":"wsum","of":"children.v","weights":"children.w"},
                "mean":{"fold":"wmean","of":"children.v","weights":"children.w"},
                "cells":{"fold":"wmean","of":"children.v","weights":"children.cell"}}}}
            """, """{"a":{"type":"person"}}""");
        contest.Value("r/c1.x", "a", 4).Value("r/c2.x", "a", 2);
        Assert.That(
            new[] { "sum", "mean", "cells" }.Select(v => contest.Cell("r." + v, "a")),
                Is.EqualTo(new[] { "10", "2.5", "4" }));
        contest.Value("r/c1.x", "a", 2, at: 1);
        Assert.That(contest.Cell("r.cells", "a"), Is.EqualTo("~empty"), "no weight at all");
    }

    [Test]
    public void A_protected_row_is_never_dropped()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r",
              "children":[{"each":["c1","c2","c3"],"inputs":{"x":{"kind":"number","min":0,"max":9,"step":1}},
              "values":{"v":{"expr":"x","else":9}}}],
              "values":{"best":{"fold":"sum","of":"children.v","better":"low","drop":{"worst":1,"leave":1},
                "protect":["DNE"]}}}}
            """, """{"a":{"type":"person"}}""");
        contest.Value("r/c1.x", "a", 1).Value("r/c2.x", "a", 4).Status("r/c3", "a", "DNF");
        Assert.That(contest.Cell("r.best", "a"), Is.EqualTo("5"));
        contest.Status("r/c3", "a", "DNE", at: 1);
        Assert.That(contest.Cell("r.best", "a"), Is.EqualTo("10"));
    }

    [Test]
    public void Any_and_all_are_truths()
    {
        var contest = Contest.Of("""
            "inputs": {"t": {"kind": "tally"}},
              "values": {"one": "=t", "two": "=t.sum - 1", "any": {"fold": "any", "of": ["one", "two"]},
              "all": {"fold": "all", "of": ["one", "two"]}}
            """, "a");
        Assert.That(new[] { "any", "all" }.Select(v => contest.Cell("r." + v, "a")), Is.EqualTo(new[] { "1", "0" }));
        contest.Mark("r.t", "a", "");
        Assert.That(new[] { "any", "all" }.Select(v => contest.Cell("r." + v, "a")), Is.EqualTo(new[] { "1", "0" }));
        contest.Mark("r.t", "a", "");
        Assert.That(new[] { "any", "all" }.Select(v => contest.Cell("r." + v, "a")), Is.EqualTo(new[] { "1", "1" }));
    }

    [TestCase("array", 2, "18")]
    [TestCase("array", 2.5, "0")]
    [TestCase("array", 4, "0")]
    [TestCase("exact", 2, "8")]
    [TestCase("exact", 3, "~no-row")]
    [TestCase("step", 4, "20")]
    [TestCase("step", 0, "~no-row")]
    [TestCase("line", 0, "0")]
    [TestCase("line", 2, "5")]
    [TestCase("line", 99, "10")]
    public void A_table_finds_its_row(string table, decimal at, string result)
    {
        var contest = new Contest($$"""
            {"id":"t","version":1,"tables":{"array":[25,18,15],"exact":{"kind":"exact","rows":[[1,7],[2,8]]},
              "step":{"kind":"step","rows":[[1,10],[3,20]]},"line":{"kind":"linear","rows":[[1,0],[3,10]]} },
             "root":{"id":"r","inputs":{"x":{"kind":"number"} },"values":{"v":{"table":"{{table}}","at":"=x"} } } }
            """, """{"a":{"type":"person"}}""");
        Assert.That(contest.Value("r.x", "a", at).Cell("r.v", "a"), Is.EqualTo(result));
    }
}
