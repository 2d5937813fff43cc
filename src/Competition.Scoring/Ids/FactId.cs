namespace Competition.Scoring;

/// <summary>
/// The name of a fact, unique for ever, at most 64 characters; own sources use <c>source-n</c>.
/// Natural order (model.md B11.2): the part before the trailing digits, then those digits as a number, then the whole.
/// </summary>
public readonly record struct FactId(string Value) : IComparable<FactId>
{
    /// <summary>Natural order: <c>a-9</c> before <c>a-10</c>, <c>a-1</c> before <c>a-01</c> (model.md B11.2).</summary>
    public int CompareTo(FactId other)
    {
        var (mine, theirs) = (Digits(Value), Digits(other.Value));
        var byPrefix = Value.AsSpan(0, mine).CompareTo(other.Value.AsSpan(0, theirs), StringComparison.Ordinal);
        if (byPrefix != 0) return byPrefix;
        var byNumber = CompareNumbers(Value.AsSpan(mine), other.Value.AsSpan(theirs));
        return byNumber != 0 ? byNumber : string.CompareOrdinal(Value, other.Value);
    }

    /// <summary>The bare text.</summary>
    public override string ToString() => Value;

    /// <summary>Before it in natural order.</summary>
    public static bool operator <(FactId left, FactId right) => left.CompareTo(right) < 0;

    /// <summary>After it in natural order.</summary>
    public static bool operator >(FactId left, FactId right) => left.CompareTo(right) > 0;

    /// <summary>Not after it in natural order.</summary>
    public static bool operator <=(FactId left, FactId right) => left.CompareTo(right) <= 0;

    /// <summary>Not before it in natural order.</summary>
    public static bool operator >=(FactId left, FactId right) => left.CompareTo(right) >= 0;

    private static int Digits(string id)
    {
        var start = id.Length;
        while (start > 0 && char.IsAsciiDigit(id[start - 1])) start--;
        return start;
    }

    // Numbers of any length; no digits are 0.
    private static int CompareNumbers(ReadOnlySpan<char> mine, ReadOnlySpan<char> theirs)
    {
        mine = mine.TrimStart('0');
        theirs = theirs.TrimStart('0');
        return mine.Length != theirs.Length ? mine.Length.CompareTo(theirs.Length) : mine.SequenceCompareTo(theirs);
    }
}
