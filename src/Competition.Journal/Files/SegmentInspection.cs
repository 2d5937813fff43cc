namespace Competition.Journal;

/// <summary>A segment as far as it holds; without an entry, <paramref name="Last"/> is the one before it.</summary>
public sealed record SegmentInspection(string Path, long First, long Last, long Bytes);
