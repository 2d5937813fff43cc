namespace Competition.Scoring.Tests;

/// <summary>
/// However the instant comes — all at once or step by step, before the facts or after them —, and however facts come,
/// the cells are those of a fresh evaluation (invariant 4).
/// </summary>
internal sealed class AdvanceTests
{
    private const int Seeds = 5;
    private const int Count = 140;

    private static IEnumerable<TestCaseData> Small =>
        Rulebooks.All.Select(r => new TestCaseData(r.Rulebook, r.Roster).SetArgDisplayNames(r.Name));

    private static IEnumerable<TestCaseData> Documents =>
        Shared.Documents.Select(d => new TestCaseData(d).SetArgDisplayNames(Path.GetFileNameWithoutExtension(d)));

    [TestCaseSource(nameof(Small))]
    public void Advancing_step_by_step_is_the_same_as_a_fresh_evaluation_of_that_instant(string rulebook, string roster)
    {
        var contest = new Contest(rulebook, roster);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = Facts(contest, seed, Count);
            var (steps, late) = (Evaluation.Whole(contest.Rules, contest.Roster, -1m), new Queue<Fact>(facts));
            for (var instant = 0m; instant < 120m; instant += 6.5m)
            {
                steps.AdvanceTo(instant);
                for (var i = 0; i < 10 && late.TryDequeue(out var fact); i++) steps.Apply([fact], []);
                var fresh = Evaluation.Whole(contest.Rules, contest.Roster, instant);
                fresh.Apply(facts[..^late.Count], []);
                AssertSame(steps, fresh, $"seed {seed} at {instant}");
            }
        }
    }

    [TestCaseSource(nameof(Documents))]
    public void Under_a_real_document_bunch_by_bunch_is_the_same_as_all_at_once(string document)
    {
        var contest = new Contest(File.ReadAllText(document), Rulebooks.Teams);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var facts = Facts(contest, seed, 200);
            var slowly = Evaluation.Whole(contest.Rules, contest.Roster);
            for (var taken = 0; taken < facts.Length; taken += 7)
            {
                slowly.Apply(facts[taken..Math.Min(taken + 7, facts.Length)], []);
                if (taken % 5 > 0) continue;
                var fresh = Evaluation.Whole(contest.Rules, contest.Roster);
                fresh.Apply(facts[..Math.Min(taken + 7, facts.Length)], []);
                AssertSame(slowly, fresh, $"seed {seed} fact {taken}");
            }
        }
    }

    private static void AssertSame(Evaluation some, Evaluation fresh, string message)
    {
        var (here, there) = (some.Everything(), fresh.Everything());
        Assert.That(there.Where(c => here[c.Key] != c.Value).Select(c => $"{c.Key}: {here[c.Key]}, fresh {c.Value}"), Is.Empty, message);
    }

    private static Fact[] Facts(Contest contest, int seed, int count) =>
        [.. new RandomFacts(contest.Rules, contest.Roster, seed).Lines(count).Select(l => Given.Fact(l))];
}
