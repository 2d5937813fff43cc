namespace Competition.Scoring;

/// <summary>
/// A decimal in 64 bits: 58 of digits, 5 of scale, a sign. Samples have few digits; what has more is kept apart.
/// </summary>
internal static class PackedNumber
{
    private const int DigitBits = 58;
    private const int ScaleMask = 31;

    public static bool TryPack(decimal number, out long packed)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        packed = (long)((digits << 6) | ((ulong)number.Scale << 1) | (number < 0m ? 1UL : 0UL));
        return bits[2] == 0 && digits >> DigitBits == 0;
    }

    public static decimal Unpack(long packed)
    {
        var (digits, scale) = ((ulong)packed >> 6, (byte)((packed >> 1) & ScaleMask));
        return new decimal((int)digits, (int)(digits >> 32), hi: 0, isNegative: (packed & 1) != 0, scale);
    }
}
