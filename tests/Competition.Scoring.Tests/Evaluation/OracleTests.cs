using System.Globalization;
using System.Text.Json;

namespace Competition.Scoring.Tests;

/// <summary>Every cell and board of random contests is what the reference evaluator says.</summary>
internal sealed class OracleTests
{
    private const int Seeds = 60;
    private const int Few = 8;

    private static IEnumerable<TestCaseData> Small =>
        Rulebooks.All.Select(r => new TestCaseData(r.Rulebook, r.Roster).SetArgDisplayNames(r.Name));

    private static IEnumerable<TestCaseData> Documents =>
        Shared.Documents.Select(d => new TestCaseData(d).SetArgDisplayNames(Path.GetFileNameWithoutExtension(d)));

    [TestCaseSource(nameof(Small))]
    public void Random_facts_under_a_small_rulebook_give_what_the_oracle_says(string rulebook, string roster)
    {
        using var oracle = Oracle.Start();
        for (var seed = 0; seed < Seeds; seed++) Compare(oracle, rulebook, roster, seed, facts: 20 + (seed * 4));
    }

    [TestCaseSource(nameof(Documents))]
    public void Random_facts_under_a_real_document_give_what_the_oracle_says(string document)
    {
        using var oracle = Oracle.Start();
        var rulebook = File.ReadAllText(document);
        var isSupported = Rulebook.Compile(Given.Utf8(rulebook)).Rulebook is not null;
        if (!isSupported) Assert.Ignore("uses what this build does not support yet");
        for (var seed = 0; seed < Few; seed++) Compare(oracle, rulebook, Rulebooks.Teams, seed, facts: 300);
    }

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

    private static void Compare(
        Oracle oracle, string rulebook, string roster, int seed, int facts, decimal? asOf = null)
    {
        var contest = new Contest(rulebook, roster);
        var lines = new RandomFacts(contest.Rules, contest.Roster, seed).Lines(facts);
        var expected = oracle.Evaluate(rulebook, roster, lines, asOf);
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster, asOf);
        evaluation.Apply([.. lines.Select(l => Given.Fact(l))], []);
        var differences = Cells(evaluation, expected.GetProperty("cells"))
            .Concat(Boards(evaluation, expected.GetProperty("boards")))
            .Concat(Conflicts(evaluation, expected.GetProperty("conflicts")))
            .Append(evaluation.AsOf == Number(expected.GetProperty("asOf").GetString()!) ? null : "asOf")
            .OfType<string>().Take(20).ToArray();
        Assert.That(differences, Is.Empty, $"seed {seed}:\n{string.Join('\n', differences.Length == 0 ? [] : lines)}");
    }

    private static IEnumerable<string?> Cells(Evaluation evaluation, JsonElement expected)
    {
        foreach (var cell in expected.EnumerateObject())
        {
            var cut = cell.Name.LastIndexOf(' ');
            var (mine, theirs) = (evaluation.Text(cell.Name[..cut], cell.Name[(cut + 1)..]), cell.Value.GetString()!);
            yield return Same(mine, theirs) ? null : $"{cell.Name}: {mine}, the oracle says {theirs}";
        }
    }

    private static IEnumerable<string?> Boards(Evaluation evaluation, JsonElement expected)
    {
        foreach (var board in expected.EnumerateObject())
        {
            var standings = evaluation.Board(evaluation.Rules.Board(board.Name));
            var mine = string.Join(" | ", standings.Select(s => $"{s.Entrant} {s.Rank} {s.Class}"));
            var theirs = string.Join(" | ", board.Value.EnumerateArray().Select(Row));
            yield return mine == theirs ? null : $"{board.Name}: {mine}, the oracle says {theirs}";
            var inOrder = standings.Select(s => s.Position).SequenceEqual(Enumerable.Range(1, standings.Count));
            yield return inOrder ? null : $"{board.Name}: positions";
        }
    }

    private static IEnumerable<string?> Conflicts(Evaluation evaluation, JsonElement expected)
    {
        var theirs = string.Join(' ', expected.EnumerateArray().Select(c => c.GetString()));
        var mine = string.Join(' ', evaluation.Conflicts);
        yield return mine == theirs ? null : $"conflicts {mine}, the oracle says {theirs}";
    }

    // The oracle has no word for the classes; it leaves a rank out and gives the status.
    private static string Row(JsonElement row)
    {
        var (rank, status) = (row[1].ToString(), row[2].GetString());
        var word = rank.Length > 0 ? "ranked" : status switch { "NM" => "no-mark", "NR" => "not-eligible", var s => s };
        return $"{row[0].GetString()} {rank} {word}";
    }

    // A quotient's 28th digit may differ between the two decimals; anything that a rulebook rounds may not.
    private static bool Same(string mine, string theirs)
    {
        if (mine == theirs) return true;
        if (mine.StartsWith('~') || theirs.StartsWith('~')) return false;
        if (Number(mine) is not { } a || Number(theirs) is not { } b) return false;
        return Math.Abs(a - b) <= 1e-20m * Math.Max(1m, Math.Abs(a));
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
