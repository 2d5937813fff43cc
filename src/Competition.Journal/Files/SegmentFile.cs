using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>
/// The segment that is being written. It grows by a group that is written and synced, or it keeps its length; where
/// that cannot be said, it throws <see cref="AppendUnknownException"/> and is not to be used again.
/// </summary>
internal sealed class SegmentFile(string path, SafeFileHandle file, long length, Disk disk) : IDisposable
{
    private readonly SegmentRoom _room = new(file, length, disk);

    public string Path => path;

    /// <summary>Bytes that are on disk, without the room behind them.</summary>
    public long Length { get; private set; } = length;

    /// <summary>Without a group so far.</summary>
    public bool IsEmpty => Length <= SegmentHeader.Size;

    public static SafeFileHandle OpenToRead(string path) => File.OpenHandle(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);

    /// <summary>Begins a segment: when it returns, its header and its name are on disk.</summary>
    /// <exception cref="AppendRefusedException">There is none.</exception>
    public static SegmentFile Create(string path, SegmentHeader header, Disk disk)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            var begun = new SegmentFile(path, file, length: 0, disk);
            begun.Begin(header);
            return begun;
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            if (file is not null) Abandon(path, file);
            throw new AppendRefusedException(DiskFault.Code(failure), failure);
        }
    }

    /// <summary>Takes on a segment up to that length: cuts off the rest and syncs what remains.</summary>
    public static SegmentFile Open(string path, long length, Disk disk)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        try
        {
            if (RandomAccess.GetLength(file) > length) disk.Cut(file, length);
            disk.Sync(file);
            return new SegmentFile(path, file, length, disk);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Append(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            disk.Write(file, bytes, Length);
            _room.Make(Length + bytes.Length);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            Withdraw(failure);
            throw new AppendRefusedException(DiskFault.Code(failure), failure);
        }

        Sync();
        Length += bytes.Length;
    }

    /// <summary>Gives back the room.</summary>
    public void Dispose()
    {
        CutIfPossible();
        file.Dispose();
    }

    private void Begin(SegmentHeader header)
    {
        var bytes = new byte[SegmentHeader.Size];
        header.Write(bytes);
        disk.Write(file, bytes, 0);
        _room.Make(bytes.Length);
        disk.Sync(file);
        DurableDirectory.Sync(System.IO.Path.GetDirectoryName(path) ?? path);
        Length = bytes.Length;
    }

    /// <summary>Its name is wanted again; where it cannot be had, the next try says so.</summary>
    private static void Abandon(string path, SafeFileHandle file)
    {
        file.Dispose();
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            // It has no group, and is cut off or gone on with when the journal is opened again.
        }
    }

    /// <summary>Takes back what a failed write may have left.</summary>
    private void Withdraw(Exception failure)
    {
        try
        {
            disk.Cut(file, Length);
            _room.Gone(Length);
            disk.Sync(file);
        }
        catch (Exception second) when (DiskFault.Is(second))
        {
            throw new AppendUnknownException($"{path}: {failure.Message}; what it left could not be cut", second);
        }
    }

    private void Sync()
    {
        try
        {
            disk.Sync(file);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            CutIfPossible();
            throw new AppendUnknownException($"{path}: written, but the sync failed", failure);
        }
    }

    /// <summary>Who opens the segment next must not take for good what was not synced, and cuts it again.</summary>
    private void CutIfPossible()
    {
        try
        {
            if (RandomAccess.GetLength(file) > Length) disk.Cut(file, Length);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            // After a failed sync the outcome is unknown as it is; room that stays behind does no harm.
        }
    }
}
