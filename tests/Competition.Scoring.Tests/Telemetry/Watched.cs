namespace Competition.Scoring.Tests.Telemetry;

/// <summary>A contest of one detector <c>d</c> over signals p, q, r of <c>a</c>, and what it says.</summary>
internal static class Watched
{
    public static readonly string[] Outputs =
        ["fires", "first", "last", "dwell", "longest", "wrong", "total", "max", "min"];

    private static readonly string Values = string.Join(',', Outputs.Select(o => $"\"v{o}\":\"=d.{o}\""));

    public static Contest By(string detector, string more = "") => Contest.Of(
        $$"""
        "signals":{"p":{},"q":{},"r":{} },"detectors":{"d":{ {{detector}} } },{{more}}
        "values":{ {{Values}},"von":"=if d.on then 1 else 0"}
        """,
        "a", "b");

    public static string Says(this Contest contest, params string[] outputs) =>
        contest.Evaluate().Says(outputs);

    public static string Says(this Evaluation evaluation, params string[] outputs) =>
        string.Join(' ', outputs.Select(o => evaluation.Text($"r.v{o}", "a")));

    /// <summary>The fires' instants.</summary>
    public static string Fires(this Contest contest, string entrant = "a") => contest.Evaluate().FiresOf(entrant);

    public static string FiresOf(this Evaluation evaluation, string entrant = "a") => string.Join(
        ' ',
        evaluation.Fires(evaluation.Rules.Root.Detectors["d"], new EntrantId(entrant)).Select(f => Canonical.Text(f.At)));

    public static string Spells(this Contest contest)
    {
        var detector = contest.Rules.Root.Detectors["d"];
        return string.Join(' ', contest.Evaluate().Spells(detector, new EntrantId("a")).Select(Told));
    }

    public static string Dangling(this Evaluation evaluation) => string.Join(' ', evaluation.DanglingOverrules);

    private static string Told(Spell spell) =>
        $"[{Canonical.Text(spell.From)},{Canonical.Text(spell.Until)}{(spell.IsOpen ? "…" : ")")}";
}
