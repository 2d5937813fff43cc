using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>
/// The acts on a disk that may fail, when a segment is full, how much room is made ahead (0 = none) and what salts a
/// segment: the real ones, or those of a test.
/// </summary>
internal sealed record Disk(
    Action<SafeFileHandle, ReadOnlyMemory<byte>, long> Write, Action<SafeFileHandle> Sync,
    Action<SafeFileHandle, long> Cut)
{
    public static Disk Real { get; } = new(
        static (file, bytes, offset) => RandomAccess.Write(file, bytes.Span, offset),
        DurableFile.Sync, RandomAccess.SetLength);

    public long SegmentBytes { get; init; } = Limits.SegmentBytes;

    public int RoomBytes { get; init; } = Limits.RoomBytes;

    public Func<ulong> Salt { get; init; } = SegmentHeader.NewSalt;
}
