using System.Globalization;
using System.Text.RegularExpressions;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>An instant as a command line gives it: seconds as a number, or RFC 3339.</summary>
internal readonly partial record struct Instant(TimeBase TimeBase, decimal At)
{
    /// <summary>What is allowed where times are in UTC, for messages.</summary>
    public const string Rfc3339 = "RFC 3339, such as 2026-05-01T09:30:00.25+08:00";

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static Instant? TryParse(string text)
    {
        var isNumber = decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var seconds);
        if (isNumber) return new Instant(TimeBase.Seconds, seconds);
        if (!Form().IsMatch(text)) return null;
        var isTime = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        return isTime ? new Instant(TimeBase.Utc, Seconds(time)) : null;
    }

    /// <summary>Seconds since 1970, exact.</summary>
    public static decimal Seconds(DateTimeOffset when) =>
        (decimal)(when.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex Form();
}
