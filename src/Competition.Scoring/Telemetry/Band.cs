namespace Competition.Scoring;

/// <summary>
/// The values of a signal for which no predicate can say anything else than now: one value, those between two that it
/// is compared with, or none.
/// </summary>
internal readonly record struct Band
{
    private readonly decimal _low;
    private readonly decimal _high;
    private readonly byte _kind;      // 0: none; 1: the value _low; 2: between _low and _high

    private Band(decimal low, decimal high, byte kind) => (_low, _high, _kind) = (low, high, kind);

    /// <param name="bounds">What the signal is compared with, ascending; null = it is computed with.</param>
    public static Band Around(decimal value, decimal[]? bounds)
    {
        if (bounds is null) return new Band(value, value, kind: 1);
        var at = Array.BinarySearch(bounds, value);
        if (at >= 0) return new Band(value, value, kind: 1);
        var low = ~at == 0 ? decimal.MinValue : bounds[~at - 1];
        var high = ~at == bounds.Length ? decimal.MaxValue : bounds[~at];
        return new Band(low, high, kind: 2);
    }

    public bool Holds(decimal value) =>
        _kind == 2 ? _low < value && value < _high : _kind == 1 && value == _low;
}
