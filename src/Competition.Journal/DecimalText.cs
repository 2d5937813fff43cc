using System.Globalization;

namespace Competition.Journal;

/// <summary>Canonical text of decimals in UTF-8, without strings on the way.</summary>
internal static class DecimalText
{
    /// <summary>Sign, 29 digits, point.</summary>
    public const int MaxLength = 31;

    public const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Whether it is written as an integer of 64 bits instead of as text.</summary>
    public static bool IsInteger(decimal number) =>
        number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue;

    public static int Write(decimal number, Span<byte> to)
    {
        number.TryFormat(to, out var length, provider: CultureInfo.InvariantCulture);
        var text = to[..length];
        return text.Contains((byte)'.') ? text.TrimEnd((byte)'0').TrimEnd((byte)'.').Length : length;
    }
}
