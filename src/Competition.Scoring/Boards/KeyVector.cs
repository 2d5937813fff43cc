namespace Competition.Scoring;

/// <summary>
/// The keys of an entrant as whole numbers of quanta: direction folded in, so that the lesser is the better, and
/// missing last. A number that is no whole number of quanta, or too many of them, keeps what is left over beside it;
/// so the order is always that of the decimals.
/// </summary>
internal sealed class KeyVector(long[] quanta, decimal[]? rests) : IComparable<KeyVector>, IEquatable<KeyVector>
{
    public const long Missing = long.MaxValue;
    private const long Most = long.MaxValue - 1;

    private readonly long[] _quanta = quanta;
    private readonly decimal[]? _rests = rests;

    public static KeyVector Empty { get; } = new([], null);

    /// <summary>A key that is not there is as good as any.</summary>
    public Head Head => new(At(0), At(1), _rests is null, _rests is null && _quanta.Length <= 2);

    public int CompareTo(KeyVector? other)
    {
        if (other is null) return -1;
        var (mine, theirs) = (_quanta, other._quanta);
        if (_rests is not null || other._rests is not null) return CompareExactly(other);
        for (var i = 0; i < mine.Length && i < theirs.Length; i++)
        {
            if (mine[i] != theirs[i]) return mine[i] < theirs[i] ? -1 : 1;
        }

        return 0;
    }

    public bool Equals(KeyVector? other) =>
        other is not null && _quanta.AsSpan().SequenceEqual(other._quanta) && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as KeyVector);

    public override int GetHashCode() => _quanta.Length == 0 ? 0 : HashCode.Combine(_quanta.Length, _quanta[0]);

    /// <summary>How many whole quanta, and what is left over.</summary>
    public static (long Quanta, decimal Over) Split(decimal number, decimal step)
    {
        if (Math.Abs(number) >= step * Most) return number < 0m ? (-Most, number) : (Most, number);
        var whole = decimal.Floor(number / step);
        var rest = number - (whole * step);
        if (rest < 0m) (whole, rest) = (whole - 1m, rest + step);
        return ((long)whole, rest);
    }

    private long At(int key) => key < _quanta.Length ? _quanta[key] : 0L;

    private int CompareExactly(KeyVector other)
    {
        for (var i = 0; i < _quanta.Length && i < other._quanta.Length; i++)
        {
            var order = _quanta[i].CompareTo(other._quanta[i]);
            if (order == 0) order = (_rests?[i] ?? 0m).CompareTo(other._rests?[i] ?? 0m);
            if (order != 0) return order;
        }

        return 0;
    }
}
