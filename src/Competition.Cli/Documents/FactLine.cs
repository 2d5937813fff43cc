using System.Text.Json;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// One line of a facts file: its shape, its way of writing times, and what keeps it from standing.
/// </summary>
internal static class FactLine
{
    /// <summary>The fact; null where the line is wrong, and then the problems say how.</summary>
    public static Fact? Read(string path, int number, ReadOnlySpan<byte> line, TimeBase timeBase, Problems problems)
    {
        var (fact, errors) = FactJson.Read(line, timeBase, evidence: true);
        foreach (var error in errors)
        {
            var mixed = error.Pointer == "/at" && TimeBaseOf(line) is { } other && other != timeBase;
            problems.Add(new Problem(path, number, mixed ? Mixed(timeBase) : error));
        }

        return errors.Count == 0 ? fact : null;
    }

    /// <summary>How this line writes its time; null where it has none that could be one.</summary>
    public static TimeBase? TimeBaseOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
            {
                var isMember = reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName;
                if (!isMember || !reader.ValueTextEquals("at"u8)) continue;
                reader.Read();
                return reader.TokenType switch
                {
                    JsonTokenType.Number => TimeBase.Seconds,
                    JsonTokenType.String => TimeBase.Utc,
                    _ => null,
                };
            }
        }
        catch (JsonException)
        {
            // The line is not JSON: reading the fact says so.
        }

        return null;
    }

    /// <summary>What keeps a fact of the right shape from standing.</summary>
    public static Problem Problem(string path, int number, Fact fact, Refusal refusal) =>
        new(path, number, new DocumentError(RefusedMember.Of(fact, refusal), $"{refusal.Code}: {refusal.English}", ""));

    private static DocumentError Mixed(TimeBase timeBase) => timeBase == TimeBase.Seconds
        ? new DocumentError("/at", "this is a text, but the first fact of the file has seconds", "seconds as a number")
        : new DocumentError("/at", "this is a number, but the first fact of the file has RFC 3339", Instant.Rfc3339);
}
