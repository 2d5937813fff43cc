using System.Text.RegularExpressions;

namespace Competition.Scoring.Tests;

/// <summary>Who somebody is decides nothing (invariant 14).</summary>
internal sealed class RenamingTests
{
    [TestCase("field")]
    [TestCase("bouts")]
    [TestCase("states")]
    [TestCase("teams")]
    public void Invariant_14_renaming_the_entrants_renames_the_results(string name)
    {
        var (_, rulebook, roster) = Rulebooks.All.Single(r => r.Name == name);
        var rules = rulebook.Replace("opponent == 'a'", "opponent == 'zz-a'", StringComparison.Ordinal)
            .Replace("!= 'b'", "!= 'zz-b'", StringComparison.Ordinal);
        var contest = new Contest(rules, Renamed(roster));
        var original = new Contest(rulebook, roster);
        for (var seed = 0; seed < 40; seed++)
        {
            var lines = new RandomFacts(original.Rules, original.Roster, seed).Lines(150);
            var expected = Cells(original, lines).Select(c => $"{RenamedCell(c.Key)}: {c.Value}").Order(StringComparer.Ordinal);
            var renamed = Cells(contest, [.. lines.Select(Renamed)]).Select(c => $"{c.Key}: {c.Value}").Order(StringComparer.Ordinal);
            Assert.That(renamed, Is.EqualTo(expected), $"seed {seed}");
        }
    }

    private static SortedDictionary<string, string> Cells(Contest contest, IReadOnlyList<string> lines)
    {
        var evaluation = Evaluation.Whole(contest.Rules, contest.Roster);
        evaluation.Apply([.. lines.Select(l => Given.Fact(l))], []);
        var all = evaluation.Everything();
        foreach (var board in all.Keys.Where(k => k.Contains('#', StringComparison.Ordinal)).ToArray()) all.Remove(board);
        return all;
    }

    // "a" becomes "zz-a": the order of all is kept, but none stands where it stood.
    private static string Renamed(string json) => Regex.Replace(
        json, "\"(a|b|c|d|e|f|K1|K2|t1|t2|t3|o1)\"(?=[,:}\\]])(?<!\"(class|action)\":\"\\w+\")", "\"zz-$1\"");

    private static string RenamedCell(string cell)
    {
        var cut = cell.LastIndexOf(' ') + 1;
        return $"{cell[..cut]}zz-{cell[cut..]}";
    }
}
