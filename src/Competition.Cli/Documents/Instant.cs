using System.Globalization;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>An instant as a command line gives it: seconds as a number, or RFC 3339.</summary>
internal readonly record struct Instant(TimeBase TimeBase, decimal At)
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public static Instant? TryParse(string text)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var seconds)) return new Instant(TimeBase.Seconds, seconds);
        if (!text.EndsWith('Z') && text.LastIndexOfAny(['+', '-']) <= text.IndexOf('T', StringComparison.Ordinal)) return null;
        return DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when)
            ? new Instant(TimeBase.Utc, Seconds(when))
            : null;
    }

    /// <summary>Seconds since 1970, exact.</summary>
    public static decimal Seconds(DateTimeOffset when) =>
        (decimal)(when.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
}
