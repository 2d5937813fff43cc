namespace Competition.Scoring;

/// <summary>What an entrant brings to a board: class and keys (model.md B4, B11.24).</summary>
/// <param name="Grade">The ranked first, then the classes of the others in their order.</param>
internal sealed record Seat(int Grade, string Class, SortKey[] Keys) : IComparable<Seat>
{
    public const int Ranked = int.MinValue;
    public const int Unlisted = -1;
    public const int NotEligible = int.MaxValue;

    public bool IsRanked => Grade == Ranked;

    /// <summary>0 for equals, which share a block.</summary>
    public int CompareTo(Seat? other)
    {
        if (other is null) return -1;
        if (Grade != other.Grade) return Grade.CompareTo(other.Grade);
        for (var i = 0; i < Keys.Length; i++)
        {
            var order = Keys[i].CompareTo(other.Keys[i]);
            if (order != 0) return order;
        }

        return 0;
    }

    public bool Equals(Seat? other) => other is not null && Class == other.Class && CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Grade, Class);
}
