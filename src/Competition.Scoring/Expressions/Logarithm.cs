namespace Competition.Scoring;

/// <summary>The logarithm to base two of a decimal, as <see cref="Fixed"/>: error below 2^-115.</summary>
internal static class Logarithm
{
    private const int Terms = 27;   // (1/5)^(2·27) is below 2^-120

    /// <summary>2 / ln 2.</summary>
    private static readonly Int128 TwoByLn2 = new(0x02E2A8ECA5705FC2, 0xEEFA1FFB41A474FA);

    private static readonly Int128[] Odd = [.. Enumerable.Range(0, Terms).Select(k => Fixed.One / ((2 * k) + 1))];

    /// <summary>
    /// The number is 2^n · a/b with a/b between 3/4 and 3/2, and ln(a/b) = 2 artanh((a-b)/(a+b)) by its series.
    /// </summary>
    /// <param name="number">Greater than zero.</param>
    public static Int128 Of(decimal number)
    {
        var (a, scale) = DecimalParts.Of(number);
        var b = DecimalParts.Ten(scale);
        var n = (int)UInt128.LeadingZeroCount(b) - (int)UInt128.LeadingZeroCount(a);
        if (n > 0) b <<= n;
        else a <<= -n;
        if (4 * a < 3 * b) (a, n) = (a << 1, n - 1);
        else if (2 * a > 3 * b) (b, n) = (b << 1, n + 1);
        var z = a < b ? -(Int128)Fixed.Ratio(b - a, a + b) : (Int128)Fixed.Ratio(a - b, a + b);
        return (n * Fixed.One) + Fixed.Multiply(TwoByLn2, Artanh(z));
    }

    private static Int128 Artanh(Int128 z)
    {
        var square = Fixed.Multiply(z, z);
        var sum = Int128.Zero;
        for (var k = Terms - 1; k >= 0; k--) sum = Odd[k] + Fixed.Multiply(square, sum);
        return Fixed.Multiply(z, sum);
    }
}
