namespace Competition.Scoring;

/// <summary>A decimal as its digits (below 2^96) and its number of decimals, without the sign.</summary>
internal static class DecimalParts
{
    public static (UInt128 Digits, int Scale) Of(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        return (new UInt128((uint)bits[2], low), number.Scale);
    }

    public static decimal Join(UInt128 digits, int scale) =>
        new((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), isNegative: false, (byte)scale);

    /// <param name="power">At most 28.</param>
    public static UInt128 Ten(int power)
    {
        var ten = UInt128.One;
        for (; power > 0; power--) ten *= 10;
        return ten;
    }
}
