using Competition.Scoring;

namespace Competition.Cli.Tests;

/// <summary>What the detectors of the sample rulebook find in the samples of a simulated contest.</summary>
[TestFixture]
internal sealed class SimulatedTelemetryTests
{
    private static readonly int[] Seeds = [1, 2, 3, 4, 5];

    [Test]
    public void Each_void_of_what_a_detector_found_takes_one_violation_away([ValueSource(nameof(Seeds))] int seed)
    {
        var facts = Contest(seed).Cues.Select(c => c.Fact).ToList();
        var overruled = facts.Where(IsOverruling).ToList();
        Assert.That(overruled, Is.Not.Empty);
        var without = Violations(facts.Except(overruled));
        Assert.That(without - Violations(facts), Is.EqualTo(overruled.Count));
    }

    [Test]
    public void Detectors_find_violations_of_both_kinds([ValueSource(nameof(Seeds))] int seed)
    {
        var evaluation = Evaluated(Contest(seed).Cues.Select(c => c.Fact));
        var marks = Contest(seed).Cues.Count(c => c.Fact["input"].Text == "other");
        Assert.That(Total(evaluation, "violations"), Is.GreaterThan(marks));
    }

    [Test]
    public void Something_moves_on_the_wall_all_the_time([ValueSource(nameof(Seeds))] int seed)
    {
        var contest = Contest(seed);
        var evaluation = Evaluated([]);
        var moved = new List<decimal>();
        var before = "";
        foreach (var second in contest.Cues.GroupBy(c => (int)c.When))
        {
            evaluation.Apply([.. second.Select(c => c.Fact)], []);
            var now = Picture(evaluation);
            if (now != before) moved.Add(second.Key);
            before = now;
        }

        var gaps = moved.Zip(moved.Skip(1), (a, b) => b - a).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(moved[0], Is.LessThan(4m));
            Assert.That(gaps.Order().ElementAt(gaps.Count / 2), Is.LessThanOrEqualTo(3m));
            Assert.That(gaps.Take(gaps.Count * 9 / 10).Max(), Is.LessThan(24m), "nobody thinks that it stands");
        });
    }

    private static bool IsOverruling(Fact fact) => fact["target"].Text?.Contains('@', StringComparison.Ordinal) == true;

    private static SimulatedContest Contest(int seed) => SimulatedContest.Of(
        new ContestPlan(seed, [City.Of("yongjia", 1), City.Of("yueqing", 2)], Contestants: 24, Minutes: 9));

    private static decimal Violations(IEnumerable<Fact> facts) => Total(Evaluated(facts), "violations");

    private static decimal Total(Evaluation evaluation, string value)
    {
        var rule = evaluation.Rules.Find(CellRef.TryParse($"{Desk.Round}.{value}")!.Value)!;
        return evaluation.Roster.Entrants.Keys.Sum(e => evaluation.Cell(rule, e).Number);
    }

    private static Evaluation Evaluated(IEnumerable<Fact> facts)
    {
        var document = Contest(1).Document(TimeBase.Seconds);
        var evaluation = Evaluation.Whole(
            Rulebook.Compile(document.Rulebook).Rulebook!, Roster.Read(document.Roster).Roster!);
        evaluation.Apply([.. facts], []);
        return evaluation;
    }

    private static string Picture(Evaluation evaluation)
    {
        string[] shown = ["stages", "time", "points", "violations"];
        var rules = shown.Select(s => evaluation.Rules.Find(CellRef.TryParse($"{Desk.Round}.{s}")!.Value)!).ToList();
        var board = evaluation.Rules.Find(new BoardRef(new NodePath(Desk.Round), "overall"))!;
        return string.Join('\n', evaluation.Board(board).Select(s =>
            $"{s.Entrant}|{s.Rank}|{s.Class}|{string.Join('|', rules.Select(r => evaluation.Cell(r, s.Entrant)))}"));
    }
}
