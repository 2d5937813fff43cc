using System.Text.RegularExpressions;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// The member of a fact that a refusal is about, as a JSON pointer. A refusal has a code and a sentence, which puts the
/// member's name or its value in quotes; the whole fact where neither tells.
/// </summary>
internal static partial class RefusedMember
{
    private const string Missing = "-missing";

    public static string Of(Fact fact, Refusal refusal) => refusal.Code switch
    {
        "unknown-node" => "/node",
        "unknown-input" => "/input",
        "unknown-signal" => "/signal",
        "unknown-venue" or "venue-or-entrant" => "/venue",
        "unknown-action" => "/action",
        "not-a-person" or "entrant-not-allowed" => "/entrant",
        "not-an-alias" => "/alias",
        "too-many-attempts" => "/no",
        "bad-mark" => "/mark",
        "type-not-supported" => "/type",
        var code when code.EndsWith(Missing, StringComparison.Ordinal) => "/" + code[..^Missing.Length],
        _ => Named(fact, refusal) ?? Holding(fact, refusal) ?? "",
    };

    private static string? Named(Fact fact, Refusal refusal) =>
        Quotes(refusal).LastOrDefault(fact.Content.Has) is { } member ? "/" + member : null;

    private static string? Holding(Fact fact, Refusal refusal) =>
        Quotes(refusal).Select(value => Holding(fact, value)).FirstOrDefault(pointer => pointer is not null);

    private static string? Holding(Fact fact, string value)
    {
        foreach (var (name, datum) in fact.Content)
        {
            if (datum.Text == value) return "/" + name;
            var index = datum.List?.Select(e => e.Text).ToList().IndexOf(value) ?? -1;
            if (index >= 0) return $"/{name}/{index}";
        }

        return null;
    }

    private static IEnumerable<string> Quotes(Refusal refusal) =>
        Quote().Matches(refusal.English).Select(q => q.Groups[1].Value);

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quote();
}
