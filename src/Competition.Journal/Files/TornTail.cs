namespace Competition.Journal;

/// <summary>
/// Whether bytes at the end of the last segment that do not hold are a write that never was finished. They are when
/// they are too few, or when a sector of them is empty because it never reached the disk; not when a later group stands
/// behind them, for a group is begun only after the one before it was synced. Everything else is damage.
/// </summary>
internal static class TornTail
{
    private const int Sector = 512;

    /// <param name="tail">From the group that does not hold to the end of the file.</param>
    /// <param name="offset">Where in the file that is.</param>
    public static bool IsGroup(ReadOnlySpan<byte> tail, long offset)
    {
        if (HasLaterGroup(tail)) return false;
        if (tail.Length < GroupHeader.Size) return true;
        if (GroupHeader.TryRead(tail) is not { } header) return HasEmptySector(tail, offset);
        var size = GroupHeader.Size + (long)header.Length + GroupFrame.End.Length;
        return size > tail.Length || (size == tail.Length && HasEmptySector(tail, offset));
    }

    /// <param name="segment">The whole of a segment whose header does not hold.</param>
    public static bool IsSegment(ReadOnlySpan<byte> segment) => !HasLaterGroup(segment)
        && (segment.Length < SegmentHeader.Size || !segment[..SegmentHeader.Size].ContainsAnyExcept((byte)0));

    private static bool HasLaterGroup(ReadOnlySpan<byte> tail)
    {
        while (tail.Length > 0)
        {
            tail = tail[1..];
            var next = tail.IndexOf(GroupHeader.Marker);
            if (next < 0) return false;
            tail = tail[next..];
            if (GroupHeader.TryRead(tail) is not null) return true;
        }

        return false;
    }

    private static bool HasEmptySector(ReadOnlySpan<byte> tail, long offset)
    {
        var share = (int)Math.Min(Sector - (offset % Sector), tail.Length);
        while (tail.Length > 0)
        {
            if (!tail[..share].ContainsAnyExcept((byte)0)) return true;
            tail = tail[share..];
            share = Math.Min(Sector, tail.Length);
        }

        return false;
    }
}
