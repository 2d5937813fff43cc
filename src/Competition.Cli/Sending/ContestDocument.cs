using System.Buffers;
using System.Text.Json;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>The body that creates a contest (formats.md "HTTP").</summary>
internal sealed record ContestDocument(
    string Title, byte[] Rulebook, byte[] Roster, IReadOnlyList<VenueLine> Venues, TimeBase TimeBase)
{
    public byte[] Utf8()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("title", Title);
            json.WritePropertyName("rulebook");
            json.WriteRawValue(Rulebook);
            json.WritePropertyName("roster");
            json.WriteRawValue(Roster);
            json.WriteStartArray("venues");
            foreach (var venue in Venues) venue.Write(json);
            json.WriteEndArray();
            json.WriteString("timeBase", TimeBase == TimeBase.Utc ? "utc" : "seconds");
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
