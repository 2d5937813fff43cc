using System.Text.Json;

namespace Competition.Cli;

/// <summary>A venue as a contest declares it. Time zone: an IANA name; null = not told.</summary>
internal sealed record VenueLine(string Id, string Title, string? TimeZone)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("title", Title);
        if (TimeZone is not null) json.WriteString("timeZone", TimeZone);
        json.WriteEndObject();
    }
}
