using Competition.Journal;

namespace Competition.Testing;

/// <summary>Journals as files whose segments are soon full.</summary>
public static class SmallSegments
{
    public static FileJournals Open(string root, long bytes) =>
        new(root, _ => { }, Disk.Real with { SegmentBytes = bytes, RoomBytes = 0 });
}
