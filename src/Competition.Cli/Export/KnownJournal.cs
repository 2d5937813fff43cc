using System.Globalization;
using System.Text.Json;
using Competition.Journal;

namespace Competition.Cli;

/// <summary>A journal that a server says that it has, up to its head at that time.</summary>
internal sealed record KnownJournal(JournalId Id, long Entries, string Hash)
{
    /// <summary>Those with entries; null where this is no list of journals.</summary>
    public static IReadOnlyList<KnownJournal>? Read(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var journals = json.RootElement.GetProperty("journals").EnumerateArray().Select(Of).ToList();
            return journals.Contains(null) ? null : [.. journals.OfType<KnownJournal>().Where(j => j.Entries > 0)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Where its entries after one are, up to its head.</summary>
    public string After(long entry) => string.Create(
        CultureInfo.InvariantCulture, $"/journals/{Uri.EscapeDataString(Id.ToString())}?from={entry + 1}&to={Entries}");

    private static KnownJournal? Of(JsonElement line) =>
        JournalId.TryParse(line.GetProperty("journal").GetString() ?? "") is { } id
        && line.GetProperty("entry").TryGetInt64(out var entry)
            ? new KnownJournal(id, entry, line.GetProperty("hash").GetString() ?? "")
            : null;
}
