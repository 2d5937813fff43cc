using System.Globalization;

namespace Competition.Scoring;

/// <summary>Instants as RFC 3339 has them, and as exact seconds since 1970.</summary>
internal static class Rfc3339
{
    /// <summary>What is allowed, for messages.</summary>
    public const string Allowed =
        "RFC 3339 with an offset, such as 2026-05-01T09:30:00.25+08:00 or 2026-05-01T01:30:00Z";

    private const int SecondsADay = 86_400;
    private const string Form = "dddd-dd-ddTdd:dd:dd";
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Null where it is none, or has more than <see cref="Limits.TimeDecimals"/> decimals.</summary>
    public static decimal? TryRead(string text)
    {
        if (text.Length < Form.Length + 1 || !Fits(text.AsSpan(0, Form.Length), Form)) return null;
        var rest = text.AsSpan(Form.Length);
        if (Day(text) is not { } day || Clock(text) is not { } clock) return null;
        if (!TryFraction(ref rest, out var fraction) || Offset(rest) is not { } offset) return null;
        return ((decimal)day * SecondsADay) + clock - offset + fraction;
    }

    /// <summary>In UTC, with as many decimals as it has. Takes instants within <see cref="Limits"/>.</summary>
    public static string Text(decimal instant)
    {
        var whole = decimal.Floor(instant);
        var time = DateTimeOffset.FromUnixTimeSeconds((long)whole);
        var fraction = instant == whole ? "" : Canonical.Text(instant - whole)[1..];
        return time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + fraction + "Z";
    }

    private static bool Fits(ReadOnlySpan<char> text, string form)
    {
        for (var i = 0; i < form.Length; i++)
        {
            var fits = form[i] == 'd' ? char.IsAsciiDigit(text[i]) : char.ToUpperInvariant(text[i]) == form[i];
            if (!fits) return false;
        }

        return true;
    }

    private static int? Day(string text) =>
        DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", out var date) ? date.DayNumber - FirstDay : null;

    private static int? Clock(string text)
    {
        var (hour, minute, second) = (Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2));
        return hour > 23 || minute > 59 || second > 59 ? null : (hour * 3600) + (minute * 60) + second;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, out decimal fraction)
    {
        fraction = 0m;
        if (rest[0] != '.') return true;
        var end = 1;
        while (end < rest.Length && char.IsAsciiDigit(rest[end])) end++;
        if (end == 1 || rest[..end].TrimEnd('0').Length - 1 > Limits.TimeDecimals) return false;
        var digits = rest[..Math.Min(end, Limits.TimeDecimals + 1)];
        fraction = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        rest = rest[end..];
        return true;
    }

    private static int? Offset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z") return 0;
        if (text.Length != 6 || text[0] is not ('+' or '-') || !Fits(text[1..], "dd:dd")) return null;
        var (hour, minute) = (Number(text, 1, 2), Number(text, 4, 2));
        if (hour > 23 || minute > 59) return null;
        return (text[0] == '-' ? -1 : 1) * ((hour * 3600) + (minute * 60));
    }

    private static int Number(ReadOnlySpan<char> text, int from, int length) =>
        int.Parse(text.Slice(from, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
