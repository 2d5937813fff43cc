namespace Competition.Scoring;

/// <summary>
/// Instants as whole nanoseconds, which is all that a fact's time can have, in 64 bits: up to 292 years.
/// </summary>
internal static class Ticks
{
    private const long Second = 1_000_000_000;
    private const int Decimals = 9;

    private static readonly ulong[] Tens =
        [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>False for what is too far away or too fine.</summary>
    public static bool TryOf(decimal seconds, out long ticks)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(seconds, bits);
        ticks = 0;
        if (bits[2] != 0 || seconds.Scale > Decimals) return false;
        var digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        var high = Math.BigMul(digits, Tens[Decimals - seconds.Scale], out var low);
        ticks = seconds < 0m ? -(long)low : (long)low;
        return high == 0 && low < long.MaxValue;
    }

    /// <summary>Rounded down; what is too far away is at the end.</summary>
    public static long Before(decimal seconds)
    {
        if (seconds >= long.MaxValue / Second) return long.MaxValue;
        return seconds <= long.MinValue / Second ? long.MinValue : (long)decimal.Floor(seconds * Second);
    }

    public static decimal Seconds(long ticks)
    {
        if (ticks % Second == 0) return ticks / Second;
        var (units, scale) = (ticks, Decimals);
        if (ticks % 1_000_000 == 0) (units, scale) = (ticks / 1_000_000, 3);
        else if (ticks % 1000 == 0) (units, scale) = (ticks / 1000, 6);
        var digits = (ulong)Math.Abs(units);
        return new decimal((int)digits, (int)(digits >> 32), hi: 0, isNegative: units < 0, (byte)scale);
    }
}
