using System.Collections.Concurrent;

namespace Competition.Journal;

/// <summary>What the journals of one store share.</summary>
internal sealed class FileStore(Disk disk) : IDisposable
{
    public Disk Disk => disk;

    public DiskThreads Threads { get; } = new();

    /// <summary>Segments whose end is in doubt, with their last synced byte: cut there before read again.</summary>
    public ConcurrentDictionary<string, long> Suspects { get; } = new(StringComparer.Ordinal);

    public void Dispose() => Threads.Dispose();
}
