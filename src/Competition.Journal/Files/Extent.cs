using System.Collections.Immutable;

namespace Competition.Journal;

/// <summary>What of a journal is on disk: an immutable picture, replaced after each synced group.</summary>
internal sealed record Extent(ImmutableArray<Segment> Segments, Head Head)
{
    public static Extent Empty { get; } = new([], Head.Empty);

    /// <summary>The segment that holds that entry, which is on disk.</summary>
    public Segment Holding(long number)
    {
        var at = Segments.Length - 1;
        while (Segments[at].First > number) at--;
        return Segments[at];
    }

    /// <summary>With a group more in its last segment, or in a new one.</summary>
    public Extent With(string path, long length, Head head)
    {
        var goesOn = Segments.Length > 0 && Segments[^1].Path == path;
        var segments = goesOn ? Segments : Segments.Add(Segment.Begun(path, Head));
        return new Extent(segments.SetItem(segments.Length - 1, segments[^1].With(Head, length)), head);
    }
}
