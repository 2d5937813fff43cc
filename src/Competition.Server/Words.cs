using System.Globalization;
using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// How states, instants and titles are written on the wire (formats.md "States", "Ids, numbers, time").
/// </summary>
internal static class Words
{
    /// <summary>The view of a board that hides nothing; the only one of this build.</summary>
    public const string Open = "open";

    /// <summary>The language of titles on walls.</summary>
    private const string Language = "zh-CN";

    public static string Of(ContestStatus status) => status switch
    {
        ContestStatus.StartList => "START_LIST",
        ContestStatus.Live => "LIVE",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "a status without a word"),
    };

    public static string Of(TimeBase timeBase) => timeBase switch
    {
        TimeBase.Utc => "utc",
        TimeBase.Seconds => "seconds",
        _ => throw new ArgumentOutOfRangeException(nameof(timeBase), timeBase, "a time base without a word"),
    };

    public static string In(Title title) => title.In(Language);

    /// <summary>A board's own title, else its node's.</summary>
    public static string Title(Board board) => In(board.Title ?? board.Node.Title);

    /// <summary>RFC 3339, or the decimal of a contest with its own base.</summary>
    public static string Instant(decimal at, TimeBase timeBase)
    {
        if (timeBase == TimeBase.Seconds) return Canonical.Text(at);
        var instant = DateTimeOffset.UnixEpoch.AddTicks((long)(at * TimeSpan.TicksPerSecond));
        return instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
    }
}
