using System.Globalization;

namespace Competition.Scoring;

/// <summary>Canonical text of numbers (formats.md): no exponent, no trailing zeros, no <c>-0</c>.</summary>
public static class Canonical
{
    /// <summary><c>12.5</c>, <c>0</c>; every decimal there is, and equal numbers give equal texts.</summary>
    public static string Text(decimal number)
    {
        if (number == 0m) return "0";
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
