using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// Finds settings that nobody reads: a slip in a name would leave the default standing without a word.
/// </summary>
internal static class SettingNames
{
    private const string Section = "Competition";

    private static readonly string[] Known =
    [
        "DataDir", "OrganiserPass", "ReaderPass", "Journal", "Redis", "RedisUnsafe", "Venue", "Upstream",
        "UpstreamPass", "Node", "PublishMs", "SnapshotEntries", "RequestsPerAddress", "RequestsPerPass", "Walls", "WallsPerAddress",
        "Feeds", "FeedsPerAddress",
    ];

    /// <summary>A sentence for each; other programs' variables are not looked at.</summary>
    public static IEnumerable<string> Unread(IConfiguration configuration)
    {
        foreach (var setting in configuration.GetSection(Section).GetChildren())
        {
            if (Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)) continue;
            var hint = Spelling.Hint(setting.Key, Known);
            yield return $"{Section}:{setting.Key} is no setting{hint}; there are: {string.Join(", ", Known)}";
        }

        foreach (var section in configuration.GetChildren().Where(s => s.GetChildren().Any()))
        {
            var isSlip = !section.Key.Equals(Section, StringComparison.OrdinalIgnoreCase)
                && Spelling.Only(section.Key, [Section]) is not null;
            if (isSlip) yield return $"{section.Key}:… is not read; did you mean '{Section}:…'?";
        }
    }
}
