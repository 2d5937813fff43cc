namespace Competition.Scoring;

/// <summary>What an entrant brings to a board: class and keys (model.md B4, B11.24).</summary>
/// <param name="Grade">The ranked first, then the classes of the others in their order.</param>
/// <param name="Keys">Up to the first key that is about the equals among themselves.</param>
/// <param name="Later">The keys after that one, one by one.</param>
internal sealed record Seat(int Grade, string Class, KeyVector Keys, KeyVector[] Later) : IComparable<Seat>
{
    public const int Ranked = int.MinValue;
    public const int Unlisted = -1;
    public const int NotEligible = int.MaxValue;

    public bool IsRanked => Grade == Ranked;

    public static Seat Unranked(int grade, string name) => new(grade, name, KeyVector.Empty, []);

    /// <summary>0 for equals, which share a block.</summary>
    public int CompareTo(Seat? other)
    {
        if (other is null) return -1;
        return Grade != other.Grade ? Grade.CompareTo(other.Grade) : Keys.CompareTo(other.Keys);
    }

    public bool Equals(Seat? other) => other is not null
        && Grade == other.Grade && Class == other.Class && Keys.Equals(other.Keys)
        && Later.AsSpan().SequenceEqual(other.Later);

    public override int GetHashCode() => HashCode.Combine(Grade, Class, Keys);
}
