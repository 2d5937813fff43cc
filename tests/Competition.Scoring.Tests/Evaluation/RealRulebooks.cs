using System.Text.Json.Nodes;

namespace Competition.Scoring.Tests;

/// <summary>
/// The rulebooks of real contests beside the repository, each with a few entrants: complete documents, and those of the
/// packs.
/// </summary>
internal static class RealRulebooks
{
    private const int Entrants = 9;

    public static IEnumerable<TestCaseData> Documents => Shared.Documents
        .Select(d => new TestCaseData(d, Rulebooks.Teams).SetArgDisplayNames(Path.GetFileNameWithoutExtension(d)));

    public static IEnumerable<TestCaseData> Packs => Shared.Packs.Select(p => new TestCaseData(
        Path.Combine(p, "rulebook.json"), Path.Combine(p, "roster.json")).SetArgDisplayNames(Path.GetFileName(p)));

    public static IEnumerable<TestCaseData> All => Documents.Concat(Packs);

    /// <summary>The rulebook, and so many entrants that the oracle does not take for ever.</summary>
    /// <param name="roster">A roster, or the file of one.</param>
    public static (string Rulebook, string Roster) Read(string rulebook, string roster) =>
        (File.ReadAllText(rulebook), roster.EndsWith(".json", StringComparison.Ordinal) ? FewOf(roster) : roster);

    // Of every type some, for a team is nothing without members nor a person without its team.
    private static string FewOf(string file)
    {
        var all = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        var few = new JsonObject { ["K1"] = new JsonObject { ["type"] = "alias" } };
        foreach (var (id, entrant) in all.Where(e => e.Value!["type"]?.GetValue<string>() != "team").Take(Entrants))
        {
            few[id] = entrant!.DeepClone();
            var teams = (entrant["teams"]?.AsObject().Select(t => t.Value) ?? []).Append(entrant["team"]);
            foreach (var team in teams.OfType<JsonNode>().Select(t => t.GetValue<string>()).Where(all.ContainsKey))
                few[team] ??= all[team]!.DeepClone();
        }

        foreach (var (id, entrant) in all.Where(e => e.Value!["type"]?.GetValue<string>() == "team").Take(Entrants))
            few[id] ??= entrant!.DeepClone();
        return few.ToJsonString();
    }
}
