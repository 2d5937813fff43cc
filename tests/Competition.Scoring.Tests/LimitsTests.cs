namespace Competition.Scoring.Tests;

/// <summary>Bounds of <see cref="Limits"/> that no other test is about, reached.</summary>
public sealed class LimitsTests
{
    private const string Late = """{"id":"a-1","type":"sample","at":""";

    [Test]
    public void Errors_at_so_many_places_are_counted_once_a_place()
    {
        var problems = new Problems();
        for (var place = 1; place < Limits.CountedPlaces; place++)
        {
            problems.Add($"/{place}", "is wrong", "right");
            problems.Add($"/{place}", "is wrong", "right");
        }

        Assert.That(problems.Count, Is.EqualTo(Limits.CountedPlaces - 1));
        problems.Add("/more", "is wrong", "right");
        problems.Add("/more", "is wrong", "right");
        Assert.That(problems.Count, Is.EqualTo(Limits.CountedPlaces + 1), "from now on, each error");
    }

    [TestCase(0)]
    [TestCase(2)]
    public void An_explained_standing_names_so_many_who_passed_and_counts_the_rest(int more)
    {
        var names = Enumerable.Range(0, 1 + Limits.ExplainedPassings + more).Select(n => $"w{n}").ToArray();
        var contest = Contest.Of("""
            "inputs":{"m":{"kind":"number","decimals":0} },"values":{"p":"=m"},"boards":{"b":{"keys":[{"by":"p"}]} }
            """, names);
        foreach (var name in names) contest.Value("r.m", name, 5m, at: 1);
        var before = Evaluated(contest);
        contest.Value("r.m", "w0", 1m, at: 2);
        var after = Evaluated(contest);
        var cause = StandingCause.Between(before, after, after.Rules.Boards.Single(), new EntrantId("w0"));
        Assert.That((cause.Passed.Count, cause.More), Is.EqualTo((Limits.ExplainedPassings, more)));
    }

    [TestCase(Limits.ExplainedCells, true)]
    [TestCase(Limits.ExplainedCells + 1, false)]
    public void An_explanation_has_so_many_cells_and_says_when_it_is_not_whole(int cells, bool isWhole)
    {
        var (each, rest) = (400, cells - 1 - (400 * 4));      // the sum, 400 of four cells, and some of one
        var contest = Contest.Of($$"""
            "values":{"sum":{"fold":"sum","of":"children.p"} },"children":[
              {"each":[ {{Ids("x", each)}} ],"values":{"a":1,"b":"=a","c":"=b","p":"=c"} },
              {"each":[ {{Ids("y", rest)}} ],"values":{"p":1} }]
            """, "w1");
        var sum = contest.Rules.Values.Single(v => v.Name == "sum");
        var explanation = Evaluated(contest).Explain(sum, new EntrantId("w1"))!;
        Assert.That((explanation.Cells.Count, explanation.IsWhole), Is.EqualTo((Limits.ExplainedCells, isWhole)));
    }

    [Test]
    public void A_time_is_from_the_first_instant_to_the_end_of_time_and_has_so_many_decimals()
    {
        var decimals = new string('0', Limits.TimeDecimals - 1);
        Assert.That(IsRead($"{Limits.FirstInstant}"));
        Assert.That(IsRead($"{Limits.FirstInstant - 1}"), Is.False);
        Assert.That(IsRead($"{Limits.EndOfTime - 1}"));
        Assert.That(IsRead($"{Limits.EndOfTime}"), Is.False);
        Assert.That(IsRead($"1.{decimals}1"));
        Assert.That(IsRead($"1.0{decimals}1"), Is.False);
    }

    [TestCase(Limits.Exponent, true)]
    [TestCase(Limits.Exponent + 1, false)]
    public void A_power_has_an_exponent_up_to_a_bound(int exponent, bool isNumber)
    {
        Assert.That(Arithmetic.Power(1m, exponent).IsNumber, Is.EqualTo(isNumber));
        Assert.That(Arithmetic.Power(1m, -exponent).IsNumber, Is.EqualTo(isNumber));
    }

    [TestCase("", true)]
    [TestCase(",\"decimals\":2", false)]
    public void A_key_of_which_nobody_declared_decimals_has_the_smallest_step(string declared, bool isSmallest)
    {
        var rules = Given.RulebookOf($$"""
            {"id":"r","inputs":{"m":{"kind":"number" {{declared}} } },"values":{"p":"=m"},"boards":{"b":{"keys":[{"by":"p"}]} } }
            """);
        Assert.That(rules.Boards.Single().Keys.Single().Step, Is.EqualTo(isSmallest ? Limits.SmallestStep : 0.01m));
    }

    [TestCase(18, true)]
    [TestCase(19, false)]
    public void A_key_whose_step_is_finer_than_the_least_has_no_quantum(int decimals, bool holds)
    {
        var factor = $"0.{new string('0', decimals - 10)}1";      // of a number in steps of the smallest
        var errors = Rulebook.Compile(Given.Utf8($$"""
            {"id":"t","version":1,"root":{"id":"r","inputs":{"m":{"kind":"number"} },
             "values":{"p":"=m * {{factor}}"},"boards":{"b":{"keys":[{"by":"p"}]} } } }
            """)).Errors;
        Assert.That(Limits.SmallestStep * decimal.Parse(factor, null) >= Limits.LeastStep, Is.EqualTo(holds));
        Assert.That(errors.Select(e => e.What), holds ? Is.Empty : Has.One.StartsWith("'p' has no quantum"));
    }

    private static bool IsRead(string at) =>
        FactJson.Read(Given.Utf8($"{Late}{at}}}"), TimeBase.Seconds, evidence: false).Fact is not null;

    private static string Ids(string name, int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(n => $"\"{name}{n}\""));

    private static Evaluation Evaluated(Contest contest)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        evaluation.Apply([.. contest.Facts], []);
        return evaluation;
    }
}
