namespace Competition.Scoring.Tests;

/// <summary>
/// However facts arrive and whoever computes what, the cells and boards are the same (architecture.md §2).
/// </summary>
internal sealed class CutTests
{
    private const int Seeds = 25;
    private const int Count = 160;

    private static IEnumerable<TestCaseData> Small =>
        Rulebooks.All.Select(r => new TestCaseData(r.Rulebook, r.Roster).SetArgDisplayNames(r.Name));

    private static IEnumerable<TestCaseData> Documents =>
        Shared.Documents.Select(d => new TestCaseData(d).SetArgDisplayNames(Path.GetFileNameWithoutExtension(d)));

    [TestCaseSource(nameof(Small))]
    public void Own_evaluations_and_a_shared_one_are_one_whole(string rulebook, string roster)
    {
        var contest = new Contest(rulebook, roster);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = Facts(contest, seed);
            var cuts = new Cuts(contest.Rules, contest.Roster, seed);
            cuts.Send(facts);
            AssertSame(cuts.Everything(), Whole(contest, facts), $"seed {seed}");
        }
    }

    [TestCaseSource(nameof(Documents))]
    public void So_they_are_under_a_real_document(string document)
    {
        Own_evaluations_and_a_shared_one_are_one_whole(File.ReadAllText(document), Rulebooks.Teams);
    }

    [TestCaseSource(nameof(Small))]
    public void Invariant_04_fact_by_fact_is_the_same_as_all_at_once_in_any_order(string rulebook, string roster)
    {
        var contest = new Contest(rulebook, roster);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = Facts(contest, seed);
            var slowly = Evaluation.Whole(contest.Rules, contest.Roster);
            for (var i = 0; i < facts.Length; i++)
            {
                slowly.Apply([facts[i]], []);
                if (i % 16 > 0) continue;
                AssertSame(slowly.Everything(), Whole(contest, facts[..(i + 1)]), $"seed {seed} fact {i}");
            }

            AssertSame(slowly.Everything(), Whole(contest, [.. facts.OrderBy(f => f.Id)]), $"seed {seed}");
            Assert.That(slowly.Conflicts, Is.EqualTo(slowly.Conflicts.Order()));
        }
    }

    [TestCaseSource(nameof(Small))]
    public void A_board_is_told_exactly_when_its_rows_or_shown_cells_changed(string rulebook, string roster)
    {
        var contest = new Contest(rulebook, roster);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
            evaluation.Apply([], []);
            var before = contest.Rules.Boards.ToDictionary(b => b.Ref, b => Shown(evaluation, b));
            foreach (var fact in Facts(contest, seed))
            {
                var told = evaluation.Apply([fact], []).Boards;
                var after = contest.Rules.Boards.ToDictionary(b => b.Ref, b => Shown(evaluation, b));
                Assert.That(told, Is.EquivalentTo(after.Keys.Where(b => before[b] != after[b])), $"seed {seed} {fact}");
                before = after;
            }
        }
    }

    private static void AssertSame(
        SortedDictionary<string, string> some, SortedDictionary<string, string> whole, string message) => Assert.That(
        whole.Where(w => some[w.Key] != w.Value).Select(w => $"{w.Key}: {some[w.Key]}, whole {w.Value}").Take(20),
        Is.Empty,
        message);

    private static string Shown(Evaluation evaluation, Board board)
    {
        var cells = board.KeyValues.Concat(board.Parts).Append(board.Awards?.By).OfType<ValueRule>().Distinct().ToArray();
        var values = evaluation.Board(board).SelectMany(s => cells.Select(c => evaluation.Cell(c, s.Entrant)));
        return $"{evaluation.Rows(board)} {string.Join(' ', values)}";
    }

    private static Fact[] Facts(Contest contest, int seed) =>
        [.. new RandomFacts(contest.Rules, contest.Roster, seed).Lines(Count).Select(l => Given.Fact(l))];

    private static SortedDictionary<string, string> Whole(Contest contest, Fact[] facts)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        evaluation.Apply(facts, []);
        return evaluation.Everything();
    }
}
