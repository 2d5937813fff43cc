using System.Globalization;

namespace Competition.Server;

/// <summary>
/// An instant in a query: seconds on the contest's base (in a <c>utc</c> contest since 1970), or RFC 3339.
/// </summary>
internal static class QueryInstant
{
    public const string Allowed = "seconds or RFC 3339";

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Null where there is none, or the text is none.</summary>
    public static decimal? Read(string? text)
    {
        if (text is null) return null;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var seconds)) return seconds;
        var isInstant = DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
        return isInstant ? (instant - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond : null;
    }
}
