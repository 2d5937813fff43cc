using System.Collections.Immutable;

namespace Competition.Journal;

/// <summary>What of a journal is on disk: an immutable picture, replaced after each synced group.</summary>
internal sealed record Extent(ImmutableArray<Segment> Segments, Head Head)
{
    public static Extent Empty { get; } = new([], Head.Empty);

    /// <summary>The segment that holds that entry, which is on disk.</summary>
    public Segment Holding(long number)
    {
        var (low, high) = (0, Segments.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Segments[middle].First <= number ? (middle, high) : (low, middle - 1);
        }

        return Segments[low];
    }

    /// <summary>With another segment, of which this is what is known to hold.</summary>
    public Extent With(Segment segment, Head head) => new(Segments.Add(segment), head);

    /// <summary>With a group more in its last segment.</summary>
    public Extent With(long length, Head head) =>
        new(Segments.SetItem(Segments.Length - 1, Segments[^1].With(Head, length)), head);
}
