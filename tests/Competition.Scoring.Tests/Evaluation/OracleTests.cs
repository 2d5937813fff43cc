using System.Text.Json;

namespace Competition.Scoring.Tests;

/// <summary>Every cell and board of random contests is what the reference evaluator says.</summary>
internal sealed class OracleTests
{
    private const int Seeds = 24;
    private const int Many = 240;
    private const int Few = 6;
    private const int VeryFew = 2;

    private static IEnumerable<TestCaseData> Small =>
        Rulebooks.All.Select(r => new TestCaseData(r.Rulebook, r.Roster).SetArgDisplayNames(r.Name));

    [TestCaseSource(nameof(Small))]
    public void Random_facts_under_a_small_rulebook_give_what_the_oracle_says(string rulebook, string roster)
    {
        using var oracle = Oracle.Start();
        for (var seed = 0; seed < Seeds; seed++) Compare(oracle, rulebook, roster, seed, facts: 20 + (seed * 8));
    }

    [TestCaseSource(nameof(Small)), Category("Long")]
    public void Many_random_facts_under_a_small_rulebook_give_what_the_oracle_says(string rulebook, string roster)
    {
        using var oracle = Oracle.Start();
        for (var seed = Seeds; seed < Many; seed++) Compare(oracle, rulebook, roster, seed, facts: 20 + seed);
    }

    [TestCaseSource(typeof(RealRulebooks), nameof(RealRulebooks.Documents))]
    public void Random_facts_under_a_real_document_give_what_the_oracle_says(string rulebook, string roster) =>
        CompareReal(rulebook, roster, 0, Few);

    [TestCaseSource(typeof(RealRulebooks), nameof(RealRulebooks.Packs))]
    public void Random_facts_under_the_rulebook_of_a_pack_give_what_the_oracle_says(string rulebook, string roster) =>
        CompareReal(rulebook, roster, 0, VeryFew);

    [TestCaseSource(typeof(RealRulebooks), nameof(RealRulebooks.All)), Category("Long")]
    public void Many_random_facts_under_a_real_rulebook_give_what_the_oracle_says(string rulebook, string roster) =>
        CompareReal(rulebook, roster, Few, Seeds);

    [Test]
    public void An_instant_cuts_off_what_is_later()
    {
        using var oracle = Oracle.Start();
        foreach (var (_, rulebook, roster) in Rulebooks.All)
        {
            foreach (var (seed, asOf) in new[] { (7, 44.5m), (8, -3m), (9, 12m), (10, 70m), (11, 250m) })
            {
                Compare(oracle, rulebook, roster, seed, facts: 150, asOf);
            }
        }
    }

    // Every other time only what the rulebook admits, else also what must do no harm.
    private static void CompareReal(string rulebook, string roster, int from, int to)
    {
        using var oracle = Oracle.Start();
        var (rules, entrants) = RealRulebooks.Read(rulebook, roster);
        for (var seed = from; seed < to; seed++)
            Compare(oracle, rules, entrants, seed, facts: 300, isAdmitted: seed % 2 == 1);
    }

    private static void Compare(
        Oracle oracle, string rulebook, string roster, int seed, int facts, decimal? asOf = null, bool isAdmitted = false)
    {
        var contest = new Contest(rulebook, roster);
        var random = new RandomFacts(contest.Rules, contest.Roster, seed);
        var lines = isAdmitted ? random.Admitted(facts) : random.Lines(facts);
        var expected = oracle.Evaluate(rulebook, roster, lines, asOf);
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster, asOf);
        Fact[] all = [.. lines.Select(l => Given.Fact(l))];
        evaluation.Apply(all, []);
        var inBunches = Arrival.Evaluated(contest, all, seed, asOf);
        var differences = Expected.Differences(evaluation, expected)
            .Concat(Expected.Differences(inBunches, expected).Select(d => d + ", in bunches"))
            .Concat(Expected.ViewDifferences(contest.Rules, contest.Roster, all, asOf, expected.GetProperty("views")))
            .Concat(Conflicts(evaluation, expected.GetProperty("conflicts")))
            .Append(evaluation.AsOf == Expected.Number(expected.GetProperty("asOf").GetString()!) ? null : "asOf")
            .OfType<string>().Take(20).ToArray();
        Assert.That(differences, Is.Empty, $"seed {seed}:\n{string.Join('\n', differences.Length == 0 ? [] : lines)}");
    }

    private static IEnumerable<string?> Conflicts(Evaluation evaluation, JsonElement expected)
    {
        var theirs = string.Join(' ', expected.EnumerateArray().Select(c => c.GetString()));
        var mine = string.Join(' ', evaluation.Conflicts);
        yield return mine == theirs ? null : $"conflicts {mine}, the oracle says {theirs}";
    }
}
