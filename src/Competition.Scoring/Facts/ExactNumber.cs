namespace Competition.Scoring;

/// <summary>
/// Reads a JSON number into a decimal without rounding: what has more than 96 bits or 28 decimals is refused, because a
/// rounded number would be another number under the same hash.
/// </summary>
internal static class ExactNumber
{
    /// <summary>What is allowed, for messages.</summary>
    public const string Allowed = "numbers of at most 28 digits and 28 decimals";

    private const int MaxDigits = 29;
    private const int MaxScale = 28;
    private const int Far = 1 << 30;

    /// <summary>Takes a number that is valid JSON.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out decimal number)
    {
        number = 0m;
        var negative = json[0] == (byte)'-';
        var mantissa = json.IndexOfAny((byte)'e', (byte)'E');
        var exponent = mantissa < 0 ? 0 : Exponent(json[(mantissa + 1)..]);
        if (!TryDigits(mantissa < 0 ? json : json[..mantissa], out var digits, out var scale)) return false;
        if (digits == 0) return true;
        if (!TryPlace(digits, scale - exponent, out digits, out scale)) return false;

        number = new decimal((int)digits, (int)(digits >> 32), (int)(digits >> 64), negative, (byte)scale);
        return true;
    }

    /// <summary>The significant digits, with trailing zeros taken into the scale (which may be negative).</summary>
    private static bool TryDigits(ReadOnlySpan<byte> mantissa, out UInt128 digits, out long scale)
    {
        (digits, scale) = (0, 0);
        var (count, zeros, fraction) = (0, 0, false);
        foreach (var c in mantissa)
        {
            if (c == (byte)'.') fraction = true;
            if (c is < (byte)'0' or > (byte)'9') continue;
            if (fraction) scale++;
            zeros++;
            if (c == (byte)'0') continue;
            count = digits == 0 ? 1 : count + zeros;
            if (count > MaxDigits) return false;
            digits = (digits * (digits == 0 ? 1 : Power(zeros))) + (UInt128)(c - '0');
            zeros = 0;
        }

        scale -= zeros;
        return true;
    }

    private static bool TryPlace(UInt128 digits, long scale, out UInt128 placed, out long placedScale)
    {
        (placed, placedScale) = (digits, Math.Max(scale, 0));
        if (scale is < -MaxScale or > MaxScale) return false;
        if (scale < 0 && digits > (UInt128.One << 96) / Power((int)-scale)) return false;
        if (scale < 0) placed = digits * Power((int)-scale);
        return placed >> 96 == 0;
    }

    private static int Exponent(ReadOnlySpan<byte> text)
    {
        var exponent = 0;
        foreach (var c in text)
        {
            if (c is >= (byte)'0' and <= (byte)'9') exponent = Math.Min((exponent * 10) + (c - '0'), Far / 10);
        }

        return text[0] == (byte)'-' ? -exponent : exponent;
    }

    private static UInt128 Power(int of10)
    {
        UInt128 power = 1;
        for (var i = 0; i < of10; i++) power *= 10;
        return power;
    }
}
