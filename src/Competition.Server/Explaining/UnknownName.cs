using Competition.Scoring;

namespace Competition.Server;

/// <summary>Answers to names that a contest does not have, with the one that was probably meant.</summary>
internal static class UnknownName
{
    public static Problem Cell(string name, Rulebook rules) => Of(
        "unknown-cell", $"The contest has no cell '{Brief(name)}'; write it path.value", name,
        rules.Values.Select(v => v.Cell.ToString()));

    public static Problem Board(string name, Rulebook rules)
    {
        var boards = rules.Boards.Select(b => b.Ref.ToString()).ToList();
        var named = string.Join(", ", boards.Take(Limits.ShownNames));
        var there = boards.Count > Limits.ShownNames ? $"{named} … (+{boards.Count - Limits.ShownNames})" : named;
        return Of("unknown-board", $"The contest has no board '{Brief(name)}'; it has: {there}", name, boards);
    }

    public static Problem Entrant(EntrantId name, Roster roster) => Of(
        "unknown-entrant", $"The roster has nobody '{Brief(name.Value)}'", name.Value,
        roster.Entrants.Keys.Select(e => e.Value));

    // No hint: it could name a fact that is kept from whoever asks.
    public static Problem Fact(string id) => new(
        StatusCodes.Status404NotFound, "unknown-fact", $"No fact '{Brief(id)}' has come to this contest");

    private static Problem Of(string code, string detail, string name, IEnumerable<string> known) =>
        new(StatusCodes.Status404NotFound, code, $"{detail}{Spelling.Hint(Brief(name), known)}");

    private static string Brief(string name) =>
        name.Length <= Limits.ShownName ? name : $"{name[..Limits.ShownName]}…";
}
