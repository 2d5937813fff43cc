using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// Finds settings that nobody reads: a slip in a name would leave the default standing without a word.
/// </summary>
internal static class SettingNames
{
    public const string Section = "Competition";

    private static readonly string[] Known =
    [
        "DataDir", "OrganiserPass", "ReaderPass", "Journal", "Redis", "RedisUnsafe", "Venue", "Upstream",
        "UpstreamPass", "Node", "PublishMs", "SnapshotEntries", "RequestsPerAddress", "RequestsPerPass", "Walls",
        "WallsPerAddress", "Feeds", "FeedsPerAddress",
    ];

    /// <summary>What is wrong with the name of a setting; null where there is one of that name.</summary>
    public static string? WhyNot(string name) => Known.Contains(name, StringComparer.OrdinalIgnoreCase)
        ? null
        : $"{Section}:{name} is no setting{Spelling.Hint(name, Known)}; there are: {string.Join(", ", Known)}";

    /// <summary>A sentence for each; other programs' variables are not looked at.</summary>
    public static IEnumerable<string> Unread(IConfiguration configuration)
    {
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            if (WhyNot(setting.Key) is { } why) yield return why;
        }

        foreach (var section in configuration.GetChildren().Where(s => s.GetChildren().Any()))
        {
            var isSlip = !section.Key.Equals(Section, StringComparison.OrdinalIgnoreCase)
                && Spelling.Only(section.Key, [Section]) is not null;
            if (isSlip) yield return $"{section.Key}:… is not read; did you mean '{Section}:…'?";
        }
    }
}
