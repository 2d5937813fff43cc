namespace Competition.Scoring;

/// <summary>
/// The values of a signal for which no predicate can say anything else than now: one value, those between two that
/// it is compared with, or none. In millionths; for what cannot be said in them it holds nothing, which is slow,
/// not wrong.
/// </summary>
internal readonly record struct Band
{
    private readonly long _above;
    private readonly long _below;

    private Band(long above, long below) => (_above, _below) = (above, below);

    public static Band None { get; } = new(long.MaxValue, long.MinValue);

    /// <param name="bounds">What the signal is compared with, ascending; null = it is computed with.</param>
    public static Band Around(decimal value, decimal[]? bounds)
    {
        if (bounds is null) return Of(value);
        var (low, high) = (decimal.MinValue, decimal.MaxValue);
        foreach (var bound in bounds)
        {
            if (bound == value) return Of(value);
            if (bound < value) low = bound;
            else high = Math.Min(high, bound);
        }

        return new Band(Floor(low), Ceiling(high));
    }

    public bool Holds(long packed) =>
        PackedNumber.TryMicros(packed, out var micros) && _above < micros && micros < _below;

    private static Band Of(decimal value) =>
        PackedNumber.TryPack(value, out var packed) && PackedNumber.TryMicros(packed, out var micros)
            ? new Band(micros - 1, micros + 1)
            : None;

    private static long Floor(decimal bound) =>
        Math.Abs(bound) < long.MaxValue / 1_000_000 ? (long)decimal.Floor(bound * 1_000_000m) : Far(bound);

    private static long Ceiling(decimal bound) =>
        Math.Abs(bound) < long.MaxValue / 1_000_000 ? (long)decimal.Ceiling(bound * 1_000_000m) : Far(bound);

    private static long Far(decimal bound) => bound < 0m ? long.MinValue : long.MaxValue;
}
