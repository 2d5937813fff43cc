namespace Competition.Scoring.Tests;

/// <summary>Statistics of the field (model.md B3, B11.21), and the values that depend on nothing else.</summary>
internal sealed class FieldTests
{
    private const string Persons =
        """{"a":{},"b":{"class":"men"},"c":{"class":"men"},"d":{"class":"men"},"e":{},"f":{},"g":{},"h":{} }""";

    private static readonly (string Who, decimal Value)[] Eight =
        [("a", 2), ("b", 4), ("c", 4), ("d", 4), ("e", 5), ("f", 5), ("g", 7), ("h", 9)];

    [TestCase("sum", "40")]
    [TestCase("mean", "5")]
    [TestCase("median", "4.5")]
    [TestCase("min", "2")]
    [TestCase("max", "9")]
    [TestCase("count", "8")]
    [TestCase("sdp", "2")]
    [TestCase("sd", "2.138089935299395077476427847")]
    public void Each_kind_makes_one_number_of_all_values(string kind, string result) =>
        Assert.That(All(Contest($$"""{"field":"{{kind}}","of":"v"}""")), Is.EqualTo(result));

    [TestCase("sum", "~empty")]
    [TestCase("count", "0")]
    [TestCase("median", "~empty")]
    [TestCase("sd", "~empty")]
    public void Of_no_value_only_the_count_is_a_number(string kind, string result) =>
        Assert.That(Contest($$"""{"field":"{{kind}}","of":"v"}""").Cell("r.x", "a"), Is.EqualTo(result));

    [Test]
    public void Of_one_value_there_is_no_deviation_of_a_sample()
    {
        Assert.That(Contest("""{"field":"sd","of":"v"}""").Value("r.n", "a", 3).Cell("r.x", "b"), Is.EqualTo("~few"));
        Assert.That(Contest("""{"field":"sdp","of":"v"}""").Value("r.n", "a", 3).Cell("r.x", "b"), Is.EqualTo("0"));
    }

    [TestCase("\"filter\":{\"class\":\"men\"}", "12")]
    [TestCase("\"filter\":\"=v >= 5\"", "26")]
    [TestCase("\"filter\":\"=attr.lot > 0\"", "~empty")]
    public void A_filter_is_attributes_or_an_expression(string filter, string result) =>
        Assert.That(All(Contest($$"""{"field":"sum","of":"v",{{filter}}}""")), Is.EqualTo(result));

    [Test]
    public void Sums_are_exact_in_whatever_order_values_came_and_went()
    {
        var contest = Contest("""{"field":"sum","of":"third"}""").Value("r.n", "a", 1, id: "x");
        var evaluation = contest.Evaluate();
        Assert.That(evaluation.Text("r.x", "b"), Is.EqualTo("0.3333333333333333333333333333"));
        foreach (var i in Enumerable.Range(1, 40))
        {
            contest.Value("r.n", "b", 1m / (3 + i), at: i, id: $"y-{i}").Void("x", at: i);
            evaluation.Apply([.. contest.Facts.TakeLast(2)], []);
            contest.Restore("x", at: i + 0.5m);
            evaluation.Apply([.. contest.Facts.TakeLast(1)], []);
            Assert.That(evaluation.Text("r.x", "b"), Is.EqualTo(contest.Cell("r.x", "b")));
        }
    }

    [Test]
    public void What_overflows_is_missing() => Assert.That(
        Contest("""{"field":"sum","of":"huge"}""").Value("r.n", "a", 9).Value("r.n", "b", 9).Cell("r.x", "c"),
        Is.EqualTo("~overflow"));

    [Test]
    public void Who_asks_sees_the_field_of_its_own_type_unless_another_is_named()
    {
        var contest = new Contest("""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"n":{"kind":"number"} },"values":{"v":"=n",
              "own":{"field":"sum","of":"v"},"persons":{"field":"sum","of":"v","entrants":"person"},
              "count":{"field":"count","of":"v"} } } }
            """, """{"a":{"team":"t"},"b":{},"t":{"type":"team"},"u":{"type":"team"},"K":{"type":"alias"} }""");
        contest.Value("r.n", "a", 1).Value("r.n", "b", 2).Value("r.n", "t", 10).Value("r.n", "u", 20)
            .Value("r.n", "K", 400);
        Assert.That(Of("a"), Is.EqualTo("3 3 2"));
        Assert.That(Of("t"), Is.EqualTo("30 3 2"));
        Assert.That(Of("K"), Is.EqualTo("~empty 3 0"), "a seat is nobody until it is bound");

        string Of(string who) => string.Join(' ', new[] { "own", "persons", "count" }.Select(
            v => contest.Cell("r." + v, who)));
    }

    [Test]
    public void Who_is_not_promoted_is_not_counted_and_does_not_see_it()
    {
        var contest = Contest("""{"field":"sum","of":"v","else":-1}""").Value("r.n", "a", 1).Value("r.n", "b", 2)
            .Promote("r", ["b", "c"]);
        Assert.That(new[] { "a", "b", "c" }.Select(e => contest.Cell("r.x", e)), Is.EqualTo(new[] { "~NA", "2", "2" }));
    }

    [Test]
    public void A_status_voids_the_value_that_is_counted_and_what_its_bearer_sees()
    {
        var contest = Contest("""{"field":"sum","of":"v"}""").Value("r.n", "a", 1).Value("r.n", "b", 2)
            .Status("r", "a", "DNF");
        Assert.That(contest.Cell("r.x", "a"), Is.EqualTo("~DNF"));
        Assert.That(contest.Cell("r.x", "b"), Is.EqualTo("2"));
    }

    [Test]
    public void The_worth_of_a_solved_challenge_falls_for_everybody()
    {
        var contest = new Contest("""
            {"id":"ctf","version":1,"root":{"id":"ctf","children":[{"each":["pwn","web"],
              "let":{"initial":500,"minimum":100,"decay":10},
              "inputs":{"flag":{"kind":"choice","options":{"ok":1} } },
              "values":{"solved":"=if has(flag) then 1 else 0","at":"=flag.at","solvers":{"field":"sum","of":"solved"},
                "worth":"=max(minimum, ceil((minimum - initial) / (decay * decay) * pow(max(solvers - 1, 0), 2) + initial))",
                "points":"=solved * worth"} }],
              "values":{"points":{"fold":"sum","of":"children.points"},"last":{"fold":"max","of":"children.at"} },
              "boards":{"board":{"keys":[{"by":"points"},{"by":"last","dir":"asc"} ]} } } }
            """, """{"t1":{},"t2":{},"t3":{} }""");
        contest.Mark("ctf/pwn.flag", "t1", "\"value\":\"ok\"", at: 0);
        Assert.That(contest.Cell("ctf.points", "t1"), Is.EqualTo("500"));
        contest.Mark("ctf/pwn.flag", "t2", "\"value\":\"ok\"", at: 1, id: "second");
        Assert.That(contest.Cell("ctf.points", "t1"), Is.EqualTo("496"), "500 - 4 * 1");
        contest.Mark("ctf/pwn.flag", "t3", "\"value\":\"ok\"", at: 2);
        contest.Mark("ctf/web.flag", "t3", "\"value\":\"ok\"", at: 9);
        Assert.That(contest.Cell("ctf.points", "t1"), Is.EqualTo("484"), "500 - 4 * 4");
        Assert.That(contest.Board("ctf#board"), Is.EqualTo("1 t3 | 2 t1 | 3 t2"));
        Assert.That(contest.Void("second").Cell("ctf.points", "t1"), Is.EqualTo("496"));
    }

    private static Contest Contest(string field) => new($$"""
        {"id":"t","version":1,"root":{"id":"r","inputs":{"n":{"kind":"number"} },
          "values":{"v":"=n","third":"=n / 3","huge":"=n * pow(10, 26)","x":{{field}} } } }
        """, Persons);

    private static string All(Contest contest)
    {
        foreach (var (who, value) in Eight) contest.Value("r.n", who, value);
        var evaluation = contest.Evaluate();
        var seen = Eight.Select(e => evaluation.Text("r.x", e.Who)).Distinct().ToArray();
        Assert.That(seen, Has.Length.EqualTo(1), "everybody sees the same");
        return seen[0];
    }
}
