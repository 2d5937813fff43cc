namespace Competition.Scoring.Tests;

/// <summary>An explanation gives the number that it explains, and ends with facts (invariant 24).</summary>
[TestFixture]
internal sealed class ExplainTests
{
    private static IEnumerable<TestCaseData> Fixtures =>
        Fixture.All.Select(f => new TestCaseData(f).SetArgDisplayNames(f.Name));

    [TestCaseSource(nameof(Fixtures))]
    public void Invariant_24_each_cell_computed_again_from_its_explanation_is_the_same(object fixture)
    {
        var golden = (Fixture)fixture;
        var (rules, errors) = Rulebook.Compile(golden.Rulebook);
        Assert.That(errors, Is.Empty);
        var evaluation = Evaluation.Whole(rules!, golden.Roster, golden.AsOf);
        evaluation.Apply(golden.Facts, []);
        var again = 0;
        foreach (var (rule, entrant) in rules!.Values.SelectMany(v => golden.Roster.Entrants.Keys.Take(12).Select(e => (v, e))))
        {
            var explanation = evaluation.Explain(rule, entrant)!;
            Assert.That(explanation.Cells[0].Cell, Is.EqualTo(rule.Cell));
            foreach (var cell in explanation.Cells.Take(40)) again += Holds(cell, rules, evaluation);
            if (again > 4_000) break;
        }

        if (!golden.Name.StartsWith("settled", StringComparison.Ordinal)) Assert.That(again, Is.Positive);
    }

    [TestCaseSource(nameof(Fixtures))]
    public void The_facts_that_count_for_a_cell_are_all_that_it_needs(object fixture)
    {
        var golden = (Fixture)fixture;
        var (rules, errors) = Rulebook.Compile(golden.Rulebook);
        Assert.That(errors, Is.Empty);
        var all = Evaluation.Whole(rules!, golden.Roster, golden.AsOf);
        all.Apply(golden.Facts, []);
        var local = rules!.Values.Where(v => v.Cost == CostClass.Local).ToList();
        foreach (var rule in local.Take(60))
        {
            var entrant = golden.Roster.Entrants.Keys.First();
            var explanation = all.Explain(rule, entrant)!;
            var needed = explanation.Inputs.SelectMany(i => i.Facts).Where(f => f.Left is null).Select(f => f.Fact)
                .Concat(explanation.Circumstances)
                .Concat(explanation.Detectors.SelectMany(d => d.Overrules))
                .Concat(golden.Facts.Where(f => IsEvidence(f, explanation)));
            var alone = Evaluation.Whole(rules, golden.Roster, all.AsOf);
            alone.Apply([.. needed], []);
            Assert.That(alone.Cell(rule, entrant), Is.EqualTo(all.Cell(rule, entrant)), rule.Cell.ToString());
        }
    }

    [Test]
    public void It_says_which_fact_counts_and_why_another_does_not()
    {
        var contest = Contest.Of("""
            "inputs":{"m":{"kind":"number"} },"window":{"opens":0,"limit":10},
            "values":{"p":{"expr":"2 * m","clamp":[null,50],"round":{"to":1} } }
            """, "w1");
        contest.Value("r.m", "w1", 10m, at: 1, id: "a-1").Value("r.m", "w1", 30.2m, at: 2, id: "a-2");
        contest.Value("r.m", "w1", 40m, at: 11, id: "a-3").Value("r.m", "w1", 41m, at: 3, id: "a-4");
        contest.Void("a-4", at: 4, id: "v-1");
        var explanation = Evaluated(contest).Explain(contest.Rules.Values.Single(), new EntrantId("w1"))!;
        Assert.That(
            explanation.Inputs.Single().Facts.Select(f => $"{f.Fact.Id} {f.Left ?? "counts"} {f.By?.Id}".TrimEnd()),
            Is.EqualTo(["a-1 replaced a-2", "a-2 counts", "a-4 void v-1", "a-3 window"]));
        Assert.That(
            explanation.Cells.Single().Steps.Select(s => $"{s.What} {s.By} = {s.Gives}"),
            Is.EqualTo(["expr 2 * m = 60.4", "max 50 = 50", "round 1 halfUp = 50"]));
    }

    [Test]
    public void A_change_of_standing_names_the_facts_that_made_it_and_who_passed()
    {
        var contest = Contest.Of("""
            "inputs":{"m":{"kind":"number"} },"values":{"p":{"expr":"m","round":{"to":1} } },"boards":{"b":{"keys":[{"by":"p"}]} }
            """, "w1", "w2", "w3", "w4");
        contest.Value("r.m", "w1", 10m, at: 1, id: "a-0").Value("r.m", "w1", 30m, at: 2, id: "a-1");
        contest.Value("r.m", "w2", 20m, at: 2, id: "a-2").Value("r.m", "w3", 40m, at: 2, id: "a-3");
        var before = Evaluated(contest);
        contest.Void("a-1", at: 4, id: "v-1").Value("r.m", "w4", 15m, at: 5, id: "a-4");
        var after = Evaluated(contest);
        var board = contest.Rules.Boards.Single();
        var cause = StandingCause.Between(before, after, board, new EntrantId("w1"));
        Assert.That((cause.Before!.Rank, cause.After!.Rank), Is.EqualTo((2, 4)));
        Assert.That(cause.Own.Keys.Select(k => $"{k.Key} {k.Before}→{k.After}"), Is.EqualTo(["r.p 30→10"]));
        Assert.That(cause.Own.Facts.Select(f => f.Id.Value), Is.EquivalentTo(["a-1", "v-1", "a-0"]));
        Assert.That(
            cause.Passed.Select(p => $"{p.Entrant}: {string.Join(' ', p.Facts.Select(f => f.Id))}"), Is.EqualTo(["w4: a-4", "w2: "]));
    }

    private static Evaluation Evaluated(Contest contest)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        evaluation.Apply([.. contest.Facts], []);
        return evaluation;
    }

    private static bool IsEvidence(Fact fact, Explanation of) => fact.Type == FactType.Sample
        && of.Detectors.Any(d => d.Entrant == fact.Entrant && d.Signals.Contains(fact["signal"].Text!));

    private static int Holds(ExplainedCell cell, Rulebook rules, Evaluation evaluation)
    {
        var rule = rules.Find(cell.Cell)!;
        Assert.That(cell.Value, Is.EqualTo(evaluation.Cell(rule, cell.Entrant)), cell.Cell.ToString());
        Assert.That(cell.Steps[^1].Gives, Is.EqualTo(cell.Value), cell.Cell.ToString());
        if (Retold.First(cell, rule.Operator) is not { } retold) return 0;
        Assert.That(retold, Is.EqualTo(cell.Steps[0].Gives), $"{cell.Cell} of {cell.Entrant}");
        return 1;
    }
}
