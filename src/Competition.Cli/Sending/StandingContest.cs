using System.Text.Json;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>What a server says of a contest that it has; a hash is null where it does not tell.</summary>
internal sealed record StandingContest(string? RulesHash, string? RosterHash)
{
    /// <summary>How the contest writes times; null where the server does not tell.</summary>
    public TimeBase? TimeBase { get; init; }

    public static async Task<StandingContest> Read(Stream answer, CancellationToken cancel)
    {
        try
        {
            var contest = await JsonSerializer.DeserializeAsync<JsonElement>(answer, cancellationToken: cancel);
            return new StandingContest(Text(contest, "rulesHash"), Text(contest, "rosterHash"))
            {
                TimeBase = Text(contest, "timeBase") switch
                {
                    "utc" => Scoring.TimeBase.Utc,
                    "seconds" => Scoring.TimeBase.Seconds,
                    _ => null,
                },
            };
        }
        catch (JsonException)
        {
            return new StandingContest(RulesHash: null, RosterHash: null);
        }
    }

    /// <summary>Which of these documents are other ones there; none where that is not told.</summary>
    public IReadOnlyList<string> Differences(ContestDocument document)
    {
        var differences = new List<string>();
        if (RulesHash is { } rules && rules != DocumentHash.Of(document.Rulebook)) differences.Add("rulebook");
        if (RosterHash is { } roster && roster != DocumentHash.Of(document.Roster)) differences.Add("roster");
        return differences;
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
