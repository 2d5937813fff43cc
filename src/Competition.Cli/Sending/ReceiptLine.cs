using System.Text.Json;

namespace Competition.Cli;

/// <summary>The server's answer to one fact (formats.md "HTTP").</summary>
/// <param name="Id">Null where the server could not read it, and then it is a refusal.</param>
/// <param name="Reason">The stable code of a refusal; empty where it is none.</param>
internal sealed record ReceiptLine(string? Id, string Ruling, string Reason, string Message)
{
    public const string Stands = "stands";
    public const string StoodAlready = "stood-already";
    public const string Refused = "refused";
    public const string Pending = "pending";

    /// <summary>
    /// Reasons that pass: the server could not take the fact now, and says nothing about the fact itself.
    /// </summary>
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "too-many-waiting", "disk-full", "disk-failed", "redis-full", "redis-refused", "not-written", "stopping",
        "too-slow", "internal", "journal-unreachable", "journal-damaged",
    };

    public bool IsPassing => Ruling == Refused && Passing.Contains(Reason);

    /// <summary>Reads a line; null where it is no receipt.</summary>
    public static ReceiptLine? TryRead(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "ruling") is not { } ruling) return null;
            return new ReceiptLine(Text(root, "id"), ruling, Text(root, "why") ?? "", Text(root, "message") ?? "");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
