using System.Globalization;
using System.Numerics;

namespace Competition.Scoring;

/// <summary>
/// The name of a fact, unique for ever, at most 64 characters; own sources use <c>source-n</c>.
/// Natural order (model.md B11.2): the part before the trailing digits, then those digits as a number, then the whole.
/// </summary>
public readonly record struct FactId(string Value) : IComparable<FactId>
{
    public int CompareTo(FactId other)
    {
        var (mine, theirs) = (Digits(Value), Digits(other.Value));
        var byPrefix = Value.AsSpan(0, mine).CompareTo(other.Value.AsSpan(0, theirs), StringComparison.Ordinal);
        if (byPrefix != 0) return byPrefix;
        var byNumber = Number(Value, mine).CompareTo(Number(other.Value, theirs));
        return byNumber != 0 ? byNumber : string.CompareOrdinal(Value, other.Value);
    }

    public override string ToString() => Value;

    public static bool operator <(FactId left, FactId right) => left.CompareTo(right) < 0;

    public static bool operator >(FactId left, FactId right) => left.CompareTo(right) > 0;

    public static bool operator <=(FactId left, FactId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FactId left, FactId right) => left.CompareTo(right) >= 0;

    private static int Digits(string id)
    {
        var start = id.Length;
        while (start > 0 && char.IsAsciiDigit(id[start - 1])) start--;
        return start;
    }

    private static BigInteger Number(string id, int from) =>
        from == id.Length
            ? BigInteger.Zero
            : BigInteger.Parse(id.AsSpan(from), NumberStyles.None, CultureInfo.InvariantCulture);
}
