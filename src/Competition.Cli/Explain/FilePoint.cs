using System.Globalization;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// A position in a file of facts, whose order is that in which they came: after a line, before or after a fact, or
/// where a token of the feed stands.
/// </summary>
internal static class FilePoint
{
    public const string Allowed = "line:N, before:ID, after:ID, token:T";

    private static readonly string[] Kinds = ["line:", "before:", "after:", "token:"];

    public static bool Is(string? text) => Kinds.Any(k => text?.StartsWith(k, StringComparison.Ordinal) == true);

    /// <summary>How many facts had come; null where the file has no such place, and then the problems say so.</summary>
    public static int? Count(
        string option, string text, IReadOnlyList<(Fact Fact, int Line)> facts, Problems problems)
    {
        var cut = text.IndexOf(':', StringComparison.Ordinal);
        var (kind, name) = (text[..cut], text[(cut + 1)..]);
        var count = kind switch
        {
            "line" => Lines(name, facts),
            "token" => After(facts, f => f["token"].Text == name),
            "after" => After(facts, f => f.Id.Value == name),
            _ => After(facts, f => f.Id.Value == name) - 1,
        };
        if (count is null) problems.AddOption(option, $"'{text}' is no place of this file; allowed: {Allowed}");
        return count;
    }

    private static int? Lines(string number, IReadOnlyList<(Fact Fact, int Line)> facts) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? facts.Count(f => f.Line <= line)
            : null;

    private static int? After(IReadOnlyList<(Fact Fact, int Line)> facts, Func<Fact, bool> isIt)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (isIt(facts[i].Fact)) return i + 1;
        }

        return null;
    }
}
