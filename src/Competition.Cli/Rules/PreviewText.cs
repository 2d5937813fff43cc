using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Competition.Cli;

/// <summary>What other rules would change, as a server's preview says, in lines for people.</summary>
internal static class PreviewText
{
    /// <summary>Null where this is no preview.</summary>
    public static string? Of(byte[] preview)
    {
        try
        {
            using var json = JsonDocument.Parse(preview);
            var changes = json.RootElement.GetProperty("changes");
            var unread = json.RootElement.GetProperty("unread");
            var text = new StringBuilder();
            var boards = changes.EnumerateArray().GroupBy(c => Text(c, "board"), StringComparer.Ordinal);
            foreach (var board in boards)
            {
                var head = $"{board.Key}: {Counted(board.Count(), "standing")} would change";
                List(text, head, [.. board.Select(Change)]);
            }

            var facts = Counted(unread.GetArrayLength(), "fact");
            if (unread.GetArrayLength() > 0)
                List(text, $"{facts} would not be read any more", [.. unread.EnumerateArray().Select(Unread)]);

            if (text.Length == 0) text.Append("no standing would change, and every fact would be read\n");
            return Doubts(json.RootElement) + text;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    // An older server has none.
    private static string Doubts(JsonElement preview) => preview.TryGetProperty("doubts", out var doubts)
        ? string.Concat(doubts.EnumerateArray().Select(d => $"warning: {Text(d, "why")}: {Text(d, "message")}\n"))
        : "";

    private static void List(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        text.Append(title).Append('\n');
        foreach (var line in lines.Take(Limits.ShownChanges)) text.Append("  ").Append(line).Append('\n');
        var more = lines.Count - Limits.ShownChanges;
        if (more > 0) text.Append(CultureInfo.InvariantCulture, $"  … and {more} more\n");
    }

    private static string Unread(JsonElement fact) =>
        $"{Text(fact, "id")}  {Text(fact, "why")}: {Text(fact, "message")}";

    private static string Change(JsonElement change) =>
        $"{Text(change, "entrant")}  {Place(change, "before")} → {Place(change, "after")}";

    /// <summary>The rank; the class of who has none; a dash for who is not on the board.</summary>
    private static string Place(JsonElement change, string side)
    {
        if (!change.TryGetProperty(side, out var standing) || standing.ValueKind != JsonValueKind.Object) return "–";
        var rank = standing.GetProperty("rank");
        return rank.ValueKind == JsonValueKind.Number ? rank.GetRawText() : Text(standing, "class");
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
