namespace Competition.Engine;

/// <summary>
/// Up to where a contest is counted. An instant is of the time at which things happened; a position is of their coming:
/// a mark that corrects another has its <c>at</c>, and only a position tells before from after.
/// </summary>
/// <param name="AsOf">Facts after it do not count; null = none is later.</param>
/// <param name="Position">Facts that had not come by then do not count; null = all that are on disk.</param>
public sealed record Moment(decimal? AsOf = null, JournalPosition? Position = null)
{
    /// <summary>All that is on disk.</summary>
    public static Moment Now { get; } = new();
}
