namespace Competition.Scoring;

/// <summary>The square root by hand, two digits at a time: the nearest of at most 28 digits and decimals.</summary>
internal static class SquareRoot
{
    /// <param name="number">Greater than zero.</param>
    public static decimal Of(decimal number)
    {
        var (rest, scale) = DecimalParts.Of(number);
        if (scale % 2 == 1) (rest, scale) = (rest * 10, scale + 1);
        var pair = UInt128.One;
        var digits = 1;
        for (; rest / pair >= 100; pair *= 100) digits++;
        var (root, remainder) = (UInt128.Zero, UInt128.Zero);
        for (; pair > 0; pair /= 100)
        {
            Next(ref root, ref remainder, rest / pair);
            rest %= pair;
        }
        for (scale /= 2; remainder > 0 && digits < Limits.Digits && scale < Limits.Digits; digits++, scale++)
            Next(ref root, ref remainder, pair: 0);
        return DecimalParts.Join(remainder > root ? root + 1 : root, scale);
    }

    /// <summary>One more digit: the square of a number is the sum of as many odd numbers.</summary>
    private static void Next(ref UInt128 root, ref UInt128 remainder, UInt128 pair)
    {
        remainder = (remainder * 100) + pair;
        root *= 10;
        for (var odd = (2 * root) + 1; remainder >= odd; odd += 2)
        {
            remainder -= odd;
            root++;
        }
    }
}
