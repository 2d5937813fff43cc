namespace Competition.Journal;

/// <summary>
/// Whether bytes at the end of the last segment that do not hold are a write that never was finished. They are when the
/// file ends inside the group, or when a sector's share of it is empty because it never reached the disk; not when a
/// later group stands behind them, for a group is begun only after the one before it was synced. Everything else is
/// damage.
/// </summary>
internal static class TornTail
{
    private const int Sector = 512;

    /// <param name="tail">From the group that does not hold to the end of the file, with what room is there.</param>
    /// <param name="offset">Where in the file that is.</param>
    public static bool IsGroup(ReadOnlySpan<byte> tail, long offset, ulong salt)
    {
        if (HasLaterGroup(tail, salt)) return false;
        var size = GroupHeader.TryRead(tail, salt) is { } header
            ? GroupHeader.Size + (long)header.Length + GroupFrame.EndSize
            : GroupHeader.Size;      // one of the header's own sectors is missing, or it is damaged
        return size > tail.Length || HasEmptyShare(tail[..(int)size], offset);
    }

    /// <summary>
    /// A header that does not hold and was never synced: no group was written behind it, since that comes after.
    /// </summary>
    public static bool IsHeader(ReadOnlySpan<byte> segment) =>
        segment.Length < SegmentHeader.Size || !segment.ContainsAnyExcept((byte)0);

    private static bool HasLaterGroup(ReadOnlySpan<byte> tail, ulong salt)
    {
        while (tail.Length > 0)
        {
            tail = tail[1..];
            var next = tail.IndexOf(GroupHeader.Marker);
            if (next < 0) return false;
            tail = tail[next..];
            if (GroupHeader.TryRead(tail, salt) is not null) return true;
        }

        return false;
    }

    private static bool HasEmptyShare(ReadOnlySpan<byte> group, long offset)
    {
        var share = (int)Math.Min(Sector - (offset % Sector), group.Length);
        while (group.Length > 0)
        {
            if (!group[..share].ContainsAnyExcept((byte)0)) return true;
            group = group[share..];
            share = Math.Min(Sector, group.Length);
        }

        return false;
    }
}
