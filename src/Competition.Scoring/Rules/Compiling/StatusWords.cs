using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Competition.Scoring;

/// <summary>The status codes that a rulebook knows: those of every sport, and those that it names itself.</summary>
internal static partial class StatusWords
{
    public static IReadOnlyList<string> OfEverySport { get; } = ["OK", "NM", "DNS", "DNF", "DSQ", "DNE"];

    public static FrozenSet<string> Of(IEnumerable<Node> nodes, IEnumerable<string> compared) =>
        OfEverySport.Concat(compared).Concat(nodes.SelectMany(Of)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The codes that a formula may compare a status with.</summary>
    public static IEnumerable<string> ComparedIn(string formula, Expression expression) =>
        expression.Names.Contains("status") ? Code().Matches(formula).Select(m => m.Groups[1].Value) : [];

    /// <summary>The usual code with the same letters (<c>DFN</c>, <c>dnf</c>); null where it is none's slip.</summary>
    public static string? MeantBy(string code) => OfEverySport.Contains(code)
        ? null
        : OfEverySport.FirstOrDefault(usual => code.ToUpperInvariant().Order().SequenceEqual(usual.Order()));

    private static IEnumerable<string> Of(Node node) => node.OnStatus.Keys
        .Concat(node.Boards.Values.SelectMany(b => b.Unranked ?? []))
        .Concat(node.Inputs.Values.SelectMany(i => i.Statuses))
        .Concat(node.Values.Values.Select(v => v.Operator).OfType<Operator.FoldOver>().SelectMany(f => f.Fold.Protect));

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Code();
}
