namespace Competition.Scoring;

/// <summary>
/// One number of the vector by which a board orders: the lesser is the better, missing comes last (model.md B11.23).
/// </summary>
internal readonly record struct SortKey(bool IsMissing, decimal Number) : IComparable<SortKey>
{
    public static SortKey Of(Value value, bool descending)
    {
        if (value.IsMissing || value.IsCode) return new SortKey(IsMissing: true, 0m);
        return new SortKey(IsMissing: false, descending ? -value.Number : value.Number);
    }

    public int CompareTo(SortKey other) =>
        IsMissing == other.IsMissing ? Number.CompareTo(other.Number) : IsMissing.CompareTo(other.IsMissing);
}
