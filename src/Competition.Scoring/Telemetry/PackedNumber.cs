namespace Competition.Scoring;

/// <summary>
/// A decimal in 64 bits: 58 of digits, 5 of scale, a sign. Samples have few digits; what has more is kept apart.
/// </summary>
internal static class PackedNumber
{
    private const int DigitBits = 58;
    private const int ScaleMask = 31;
    private const int MicroScale = 6;
    private const ulong MostForMicros = 9_000_000_000_000;
    private static readonly long[] Tens = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

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

    /// <summary>In millionths, which compare at no cost; false for what is too large or too fine.</summary>
    public static bool TryMicros(long packed, out long micros)
    {
        var (digits, scale) = ((ulong)packed >> 6, (int)((packed >> 1) & ScaleMask));
        micros = 0;
        if (scale > MicroScale || digits > MostForMicros) return false;
        micros = (long)digits * Tens[MicroScale - scale];
        if ((packed & 1) != 0) micros = -micros;
        return true;
    }
}
