using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>
/// Zeros behind the groups of a segment, written ahead: a group that overwrites them needs no new blocks and no longer
/// file, so that its sync is that of its bytes alone. Room is a convenience: where there is none, groups are appended.
/// </summary>
internal sealed class SegmentRoom(SafeFileHandle file, long end, Disk disk)
{
    private static readonly byte[] Zeros = new byte[Limits.RoomBytes];
    private long _end = end;
    private long _notBefore;

    /// <summary>To be called when everything up to there is written, and not yet synced.</summary>
    /// <exception cref="IOException">It failed in a way that leaves the file's end in doubt.</exception>
    public void Make(long written)
    {
        if (written <= _end || written < _notBefore) return;
        _end = written;
        var wanted = Math.Clamp(written, Math.Min(Limits.LeastRoomBytes, disk.RoomBytes), disk.RoomBytes);
        var room = Math.Min(wanted, disk.SegmentBytes - written);
        if (room <= 0) return;
        try
        {
            disk.Write(file, Zeros.AsMemory(0, (int)room), written);
            _end = written + room;
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            disk.Cut(file, written);      // a full disk keeps what is left of it for facts
            _notBefore = written + Limits.RoomBytes;
        }
    }

    /// <summary>The file was cut there.</summary>
    public void Gone(long length) => _end = length;
}
