using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// The fact that gives a contest other rules, from a source of its own: <c>rules-20260501093000250</c>.
/// </summary>
internal static class RulesFact
{
    /// <param name="timeBase">The contest's; null where the server does not tell.</param>
    /// <returns>Null where the problems say what is wrong with the instant.</returns>
    public static Outgoing? Of(
        Rulebook rules, DocumentFile file, string? at, TimeBase? timeBase, TimeProvider time, Problems problems)
    {
        var now = time.GetUtcNow();
        if (InstantOf(at, timeBase ?? TimeBase.Utc, now, problems) is not { } instant) return null;
        if (CanonicalJson.Read(file.Utf8).Datum is not { } document) return null;
        var id = $"rules-{now.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}";
        return new Outgoing(id, Line(id, instant, rules.Version, document), TimeSpan.Zero, Story: null);
    }

    private static Datum? InstantOf(string? at, TimeBase timeBase, DateTimeOffset now, Problems problems)
    {
        if (at is null && timeBase == TimeBase.Utc)
            return Datum.Of(now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        var allowed = timeBase == TimeBase.Utc ? Instant.Rfc3339 : "seconds as a number";
        if (at is null)
        {
            problems.AddOption("--at", $"is missing, and this contest counts seconds of its own; allowed: {allowed}");
            return null;
        }

        if (Instant.TryParse(at) is { } given && given.TimeBase == timeBase)
            return timeBase == TimeBase.Utc ? Datum.Of(at) : Datum.Of(given.At);
        problems.AddOption("--at", $"'{at}' is not an instant of this contest; allowed: {allowed}");
        return null;
    }

    private static ReadOnlyMemory<byte> Line(string id, Datum at, int version, Datum document)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", "rules");
            json.WritePropertyName("at");
            json.WriteRawValue(CanonicalJson.Text(at));
            json.WriteNumber("version", version);
            json.WritePropertyName("document");
            json.WriteRawValue(CanonicalJson.Text(document));
            json.WriteEndObject();
        }

        return line.WrittenMemory;
    }
}
