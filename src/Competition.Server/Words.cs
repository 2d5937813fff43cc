using System.Globalization;
using Competition.Engine;
using Competition.Scoring;
using Wire = Competition.Wire;

namespace Competition.Server;

/// <summary>
/// How states, instants and titles are written on the wire (formats.md "States", "Ids, numbers, time").
/// </summary>
internal static class Words
{
    /// <summary>The language of titles on walls.</summary>
    private const string Language = "zh-CN";

    private static readonly string[] Spoken = ["", "zh-CN", "zh", "en"];

    /// <summary>
    /// What an audience is shown of a board: all of it, what was there when it froze, or when some were held.
    /// </summary>
    public static string View(BoardFace face, IReadOnlyCollection<EntrantId> review, string? role)
    {
        if (face.IsFrozen) return "frozen";
        return review.Count > 0 && Review.IsKeptFrom(role) ? "held" : "open";
    }

    public static string Of(ContestStatus status) => status switch
    {
        ContestStatus.StartList => "START_LIST",
        ContestStatus.Live => "LIVE",
        ContestStatus.Unofficial or ContestStatus.UnderCorrection => "UNOFFICIAL",
        ContestStatus.Official => "OFFICIAL",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "a status without a word"),
    };

    /// <summary>What else is to be said of a status; null for most.</summary>
    public static string? NoteOf(ContestStatus status) =>
        status == ContestStatus.UnderCorrection ? "under-correction" : null;

    public static string Of(TimeBase timeBase) => timeBase switch
    {
        TimeBase.Utc => "utc",
        TimeBase.Seconds => "seconds",
        _ => throw new ArgumentOutOfRangeException(nameof(timeBase), timeBase, "a time base without a word"),
    };

    public static string In(Title title) => title.In(Language);

    /// <summary>A title in its languages, those that the faces speak first.</summary>
    public static IReadOnlyList<Wire.Titled> Titles(Title? title) =>
    [
        .. (title?.ByLanguage ?? new Dictionary<string, string>())
            .OrderBy(t => Array.IndexOf(Spoken, t.Key) is var place and >= 0 ? place : Spoken.Length)
            .ThenBy(t => t.Key, StringComparer.Ordinal)
            .Take(Limits.TitleLanguages)
            .Select(t => new Wire.Titled(t.Key, t.Value)),
    ];

    /// <summary>RFC 3339, or the decimal of a contest with its own base.</summary>
    public static string Instant(decimal at, TimeBase timeBase)
    {
        if (timeBase == TimeBase.Seconds) return Canonical.Text(at);
        var instant = DateTimeOffset.UnixEpoch.AddTicks((long)(at * TimeSpan.TicksPerSecond));
        return instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
    }
}
