using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>The acts on a disk that may fail, and when a segment is full: the real ones, or those of a test.</summary>
internal sealed record Disk(
    Action<SafeFileHandle, ReadOnlyMemory<byte>, long> Write, Action<SafeFileHandle> Sync,
    Action<SafeFileHandle, long> Cut, long SegmentBytes)
{
    public static Disk Real { get; } = new(
        static (file, bytes, offset) => RandomAccess.Write(file, bytes.Span, offset),
        RandomAccess.FlushToDisk, RandomAccess.SetLength, Limits.SegmentBytes);
}
