using System.Globalization;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>Until when a pass shall hold: the member <c>expires</c>, else for <see cref="Limits.PassDays"/>.</summary>
internal static class PassExpiry
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    public static (DateTimeOffset? Ends, Problem? Why) Read(Members body, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var expires = body["expires"];
        if (expires.IsNull) return (now.AddDays(Limits.PassDays), null);
        var isInstant = DateTimeOffset.TryParseExact(
            expires.Text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var ends);
        var isIn = isInstant && ends > now && ends <= now.AddDays(Limits.LongestPassDays);
        return isIn ? (ends, null) : (null, Bodies.Wrong("/expires", "is no instant to come", Allowed));
    }

    private static string Allowed { get; } = $"RFC 3339, from now on for at most {Limits.LongestPassDays} days";
}
