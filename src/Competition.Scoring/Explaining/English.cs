using System.Globalization;

namespace Competition.Scoring;

/// <summary>Explanations in English.</summary>
internal sealed class English : Speech
{
    public override string SeenAbove => "(above)";

    public override string Circumstances => "also";

    public override string Place(Standing? standing) => standing switch
    {
        null => "not on the board",
        { Rank: { } rank } => Ordinal(rank),
        _ => $"without a rank ({standing.Class})",
    };

    public override string Sentence(string before, string after, IReadOnlyList<string> clauses)
    {
        var all = string.Join("; ", clauses);
        if (before == after) return all.Length == 0 ? $"{after} as before" : $"{after} as before, though {all}";
        return all.Length == 0 ? $"{before} → {after}" : $"{before} → {after} because {all}";
    }

    public override string List(IReadOnlyList<string> names, int more)
    {
        IReadOnlyList<string> all = more > 0 ? [.. names, $"{Number(more)} more"] : names;
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    public override string MoreFacts(int count) => $"{Number(count)} more facts";

    public override string Name(FactType type, FactId id) => $"{FactTypes.Word(type)} {id}";

    public override string Told(string name, string says) => $"{name} ({says})";

    public override string Voided(string what, string? by, string? reason) =>
        $"{what} was voided{(by is null ? "" : $" by {by}")}{(reason is null ? "" : $": {reason}")}";

    public override string Restored(string what, string? by, string? reason) =>
        $"{what} was restored{(by is null ? "" : $" by {by}")}{(reason is null ? "" : $": {reason}")}";

    public override string Fire(FireId fire) => $"detection {fire}";

    public override string By(string what, string by) => $"{what} by {by}";

    public override string TookItsPlace(string what) => $"{what} took its place";

    public override string Counts(string what, bool again) => $"{what} counts {(again ? "again" : "now")}";

    public override string CountsNoMore(string what) => $"{what} counts no more";

    public override string Replaced(string old, string by) => $"{by} replaced {old}";

    public override string Turned(CellRef key, Value before, Value after) => $"{key} went from {before} to {after}";

    public override string NewRules(int before, int after) => before == after
        ? $"the rules (version {Number(after)}) were changed"
        : $"the rules went from version {Number(before)} to {Number(after)}";

    public override string Passed(Side side, string names) => side switch
    {
        Side.Ahead => $"{names} passed",
        Side.Level => $"{names} drew level",
        _ => $"it passed {names}",
    };

    public override string Beyond(BeyondSeal beyond) =>
        $"; {beyond.Fact} is kept, but beyond the seal of {beyond.Node} ({beyond.Seal}): it does not count";

    public override string Outside(ExplainedFact fact) => fact.Left switch
    {
        "void" => fact.By is null ? "voided" : $"voided by {fact.By.Id}",
        "replaced" => fact.By is null ? "replaced" : $"replaced by {fact.By.Id}",
        "window" => "outside its time",
        _ => LeftOut(fact.Left ?? ""),
    };

    public override string LeftOut(string why) => why switch
    {
        "where" => "does not meet the condition",
        "missing" => "missing, passed over",
        "dropped" => "dropped",
        "panel" => "the panel is not complete",
        "too-many" => "one too many",
        _ => why,
    };

    public override string NotWhole(int cells) => $"more than {Number(cells)} cells; explain one of these for the rest";

    public override string Detected(int fires, int spells) => $"fires: {Number(fires)}, spells: {Number(spells)}";

    private static string Ordinal(int rank) => (rank % 100, rank % 10) switch
    {
        (not 11, 1) => $"{Number(rank)}st",
        (not 12, 2) => $"{Number(rank)}nd",
        (not 13, 3) => $"{Number(rank)}rd",
        _ => $"{Number(rank)}th",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
