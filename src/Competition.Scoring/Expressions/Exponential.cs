namespace Competition.Scoring;

/// <summary>Two to the power of a <see cref="Fixed"/>, as a decimal of at most 28 digits.</summary>
internal static class Exponential
{
    private const int Terms = 27;   // 0.35^27 / 27! is below 2^-120

    private static readonly Int128 Ln2 = new(0x00B17217F7D1CF79, 0xABC9E3B39803F2F7);

    private static readonly Int128[] ByFactorial = [.. Factorials()];

    /// <param name="power">Between -96 and 91: what a decimal can show.</param>
    public static decimal OfTwo(Int128 power)
    {
        var whole = (int)((power + (Fixed.One >> 1)) >> Fixed.Bits);
        var rest = Fixed.Multiply(power - (whole * Fixed.One), Ln2);
        var sum = Int128.Zero;
        for (var k = Terms - 1; k >= 0; k--) sum = ByFactorial[k] + Fixed.Multiply(rest, sum);
        var scale = int.Clamp(Limits.Digits - 1 - DigitsBeforeLast(power), 0, Limits.Digits);
        var (high, low) = Fixed.Product((UInt128)sum, DecimalParts.Ten(scale));
        return DecimalParts.Join(Shifted(high, low, Fixed.Bits - whole), scale);
    }

    /// <summary>How many digits before the point follow the first: the whole part of the decimal logarithm.</summary>
    private static int DigitsBeforeLast(Int128 power) => (int)(((power >> 100) * 315_653) >> 40);   // log10(2) · 2^20

    /// <summary>256 bits without the last <paramref name="count"/> (two at least), rounded half up.</summary>
    private static UInt128 Shifted(UInt128 high, UInt128 low, int count)
    {
        var before = count - 1;
        var twice = before < 128 ? (high << (128 - before)) | (low >> before) : high >> (before - 128);
        return (twice + 1) >> 1;
    }

    private static IEnumerable<Int128> Factorials()
    {
        var term = Fixed.One;
        for (var k = 1; k <= Terms; k++)
        {
            yield return term;
            term /= k;
        }
    }
}
