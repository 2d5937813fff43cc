namespace Competition.Scoring;

/// <summary>
/// The first two keys of a seat, without what is left over beside them: they lie side by side for all entrants, and
/// mostly they decide, so that nobody has to look at the seats.
/// </summary>
/// <param name="IsExact">Nothing is left over beside any key.</param>
/// <param name="IsAll">There is no other key either.</param>
internal readonly record struct Head(long First, long Second, bool IsExact, bool IsAll)
{
    // After all that is ranked the others; among them the seats decide.
    private static readonly Head NotRanked = new(long.MaxValue, long.MaxValue, IsExact: true, IsAll: false);

    public static Head Of(Seat seat) => seat.IsRanked ? seat.Keys.Head : NotRanked;

    /// <summary>As the seats compare; null where only they can tell.</summary>
    public int? Compare(in Head other)
    {
        if (First != other.First) return First < other.First ? -1 : 1;
        if (!IsExact || !other.IsExact) return null;
        if (Second != other.Second) return Second < other.Second ? -1 : 1;
        return IsAll && other.IsAll ? 0 : null;
    }
}
