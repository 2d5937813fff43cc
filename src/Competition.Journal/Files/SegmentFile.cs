using Microsoft.Win32.SafeHandles;

namespace Competition.Journal;

/// <summary>
/// The segment that is being written. It grows by a group that is written and synced, or it keeps its length; where
/// that cannot be said, it throws <see cref="AppendUnknownException"/> and is not to be used again.
/// </summary>
internal sealed class SegmentFile(string path, SafeFileHandle file, long length, Disk disk) : IDisposable
{
    public string Path => path;

    /// <summary>Bytes that are on disk; 0 = a new one without its header.</summary>
    public long Length { get; private set; } = length;

    /// <summary>Without a group so far.</summary>
    public bool IsEmpty => Length <= SegmentHeader.Size;

    public static SafeFileHandle OpenToRead(string path) => File.OpenHandle(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);

    public static SegmentFile Create(string path, Disk disk) =>
        new(path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read), length: 0, disk);

    /// <summary>Takes on a segment up to that length: cuts off the rest and syncs what remains.</summary>
    public static SegmentFile Open(string path, long length, Disk disk)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        if (RandomAccess.GetLength(file) > length) disk.Cut(file, length);
        disk.Sync(file);
        return new SegmentFile(path, file, length, disk);
    }

    public void Append(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            disk.Write(file, bytes, Length);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            Withdraw(failure);
            throw new AppendRefusedException(DiskFault.Code(failure), failure);
        }

        Sync();
        Length += bytes.Length;
    }

    public void Dispose() => file.Dispose();

    /// <summary>Takes back what a failed write may have left.</summary>
    private void Withdraw(Exception failure)
    {
        try
        {
            disk.Cut(file, Length);
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
            if (Length == 0) DurableDirectory.Sync(System.IO.Path.GetDirectoryName(path) ?? path);
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
            disk.Cut(file, Length);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            // The outcome is unknown as it is, and is reported so.
        }
    }
}
