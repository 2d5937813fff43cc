using Competition.Scoring;

namespace Competition.Cli.Tests;

/// <summary>A simulated contest by the real rules: every fact may stand, and the boards are worth watching.</summary>
[TestFixture]
internal sealed class SimulatedBoardTests
{
    private static readonly int[] Seeds = [1, 2, 3, 4, 5];

    [Test]
    public void Every_fact_may_stand([ValueSource(nameof(Seeds))] int seed, [Values(1, 2, 4)] int cities)
    {
        var contest = Contest(seed, cities, contestants: 24, minutes: 9);
        var (rules, roster) = Compiled(contest);
        var venues = roster.Entrants.Values.Select(e => e.Venue).ToHashSet();
        var admission = new Admission(rules, roster, venues);
        Assert.That(contest.Cues.Select(c => admission.Judge(c.Fact)).OfType<Refusal>(), Is.Empty);
    }

    [Test]
    public void A_contest_of_any_size_has_right_documents(
        [Values(1, 8)] int cities, [Values(8, 200)] int contestants, [Values(1, 7, 300)] int minutes)
    {
        minutes = Math.Min(minutes, Limits.BenchMinutes / contestants);
        var (rules, roster) = Compiled(Contest(1, cities, contestants, minutes));
        Assert.That(rules.Boards.Count(), Is.EqualTo(1 + cities));
        Assert.That(roster.Entrants, Has.Count.EqualTo(contestants));
    }

    [Test]
    public void In_the_end_most_have_cleared_all_stages_and_one_gave_up([ValueSource(nameof(Seeds))] int seed)
    {
        var contest = Contest(seed, cities: 2, contestants: 24, minutes: 9);
        var evaluation = Evaluated(contest);
        var overall = evaluation.Board(Board(evaluation, "overall"));
        var stages = overall.CountBy(s => Cell(evaluation, "stages", s)).ToDictionary();
        Assert.Multiple(() =>
        {
            Assert.That(overall, Has.Count.EqualTo(24));
            Assert.That(overall.Count(s => s.Class == "ranked"), Is.EqualTo(23));
            Assert.That(overall[^1].Class, Is.EqualTo("DNF"));
            Assert.That(stages["6"], Is.InRange(16, 22));
            Assert.That(overall[0].Rank, Is.EqualTo(1));
            Assert.That(overall.Select(s => Cell(evaluation, "time", s)), Has.None.StartsWith("-"));
            Assert.That(overall.Any(s => IsHeld(evaluation, s)), Is.False);
        });
    }

    [Test]
    public void The_boards_of_the_cities_divide_the_overall_board([ValueSource(nameof(Seeds))] int seed)
    {
        var evaluation = Evaluated(Contest(seed, cities: 2, contestants: 24, minutes: 9));
        var overall = evaluation.Board(Board(evaluation, "overall")).Select(s => s.Entrant.Value).ToList();
        foreach (var (city, code) in new[] { ("yongjia", "yj"), ("yueqing", "yq") })
        {
            var own = evaluation.Board(Board(evaluation, city)).Select(s => s.Entrant.Value);
            Assert.That(own, Is.EqualTo(overall.Where(e => e.StartsWith(code, StringComparison.Ordinal))));
        }
    }

    [Test]
    public void There_are_overtakes_at_the_top_and_everywhere([ValueSource(nameof(Seeds))] int seed)
    {
        var contest = Contest(seed, cities: 2, contestants: 24, minutes: 9);
        var (rules, roster) = Compiled(contest);
        var evaluation = Evaluation.Whole(rules, roster);
        var (changes, leaders, disqualified, held) = (0, 0, false, false);
        IReadOnlyList<string> before = [];
        foreach (var second in contest.Cues.GroupBy(c => (int)c.When))
        {
            evaluation.Apply([.. second.Select(c => c.Fact)], []);
            var standings = evaluation.Board(Board(evaluation, "overall"));
            IReadOnlyList<string> order = [.. standings.Select(s => s.Entrant.Value)];
            if (before.Count > 0 && order[0] != before[0]) leaders++;
            if (!order.SequenceEqual(before)) changes++;
            before = order;
            disqualified |= standings.Any(s => s.Class == "DSQ");
            held |= standings.Any(s => IsHeld(evaluation, s));
        }

        Assert.Multiple(() =>
        {
            Assert.That(changes, Is.GreaterThan(100));
            Assert.That(leaders, Is.GreaterThanOrEqualTo(3));
            Assert.That(disqualified, Is.True, "a mistaken second damage shows, until it is corrected");
            Assert.That(held, Is.True, "a mistyped mark holds the panel, until it is corrected");
        });
    }

    private static SimulatedContest Contest(int seed, int cities, int contestants, int minutes)
    {
        string[] ids = ["yongjia", "yueqing", "ruian", "pingyang", "x.y", "overall", "somewhere-else", "龙湾"];
        var venues = ids.Take(cities).Select((id, n) => City.Of(id, n + 1));
        return SimulatedContest.Of(new ContestPlan(seed, [.. venues], contestants, minutes));
    }

    private static (Rulebook Rules, Roster Roster) Compiled(SimulatedContest contest)
    {
        var document = contest.Document(TimeBase.Seconds);
        var (rules, wrong) = Rulebook.Compile(document.Rulebook);
        var (roster, strange) = Roster.Read(document.Roster);
        Assert.That(wrong.Concat(strange), Is.Empty);
        return (rules!, roster!);
    }

    private static Evaluation Evaluated(SimulatedContest contest)
    {
        var (rules, roster) = Compiled(contest);
        var evaluation = Evaluation.Whole(rules, roster);
        evaluation.Apply([.. contest.Cues.Select(c => c.Fact)], []);
        return evaluation;
    }

    private static Board Board(Evaluation evaluation, string name) =>
        evaluation.Rules.Find(new BoardRef(new NodePath(Desk.Round), name))!;

    private static ValueRule Value(Evaluation evaluation, string cell) =>
        evaluation.Rules.Find(CellRef.TryParse(cell)!.Value)!;

    private static bool IsHeld(Evaluation evaluation, Standing standing) =>
        evaluation.Cell(Value(evaluation, "cup/prelim/s5.mark"), standing.Entrant).ToString() == "~held";

    private static string Cell(Evaluation evaluation, string value, Standing standing) =>
        evaluation.Cell(Value(evaluation, $"{Desk.Round}.{value}"), standing.Entrant).ToString();
}
