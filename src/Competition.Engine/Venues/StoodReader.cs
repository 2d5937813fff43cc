using Competition.Journal;

namespace Competition.Engine;

/// <summary>
/// The hashes of entries that stand, for receipts of re-sent facts. They are read back in windows, because an outbox
/// that comes back re-sends in order; nothing is kept in memory for facts that nobody asks about.
/// </summary>
internal sealed class StoodReader(IJournal journal)
{
    private const int Window = Limits.StoodWindow;
    private readonly Dictionary<long, Task<Dictionary<long, ChainHash>>> _windows = [];
    private readonly Queue<long> _order = [];

    public async Task<ChainHash> HashOf(long entry)
    {
        var start = (entry - 1) / Window * Window + 1;
        var window = await WindowFrom(start);
        if (window.TryGetValue(entry, out var hash)) return hash;
        _windows.Remove(start);      // read before that entry was on disk
        window = await WindowFrom(start);
        Must.Hold(window.TryGetValue(entry, out hash), "an entry that stands can be read");
        return hash;
    }

    private Task<Dictionary<long, ChainHash>> WindowFrom(long start)
    {
        if (_windows.TryGetValue(start, out var known) && !known.IsFaulted) return known;
        var reading = Read(start);
        _windows[start] = reading;
        _order.Enqueue(start);
        if (_order.Count > Limits.StoodWindows) _windows.Remove(_order.Dequeue());
        return reading;
    }

    private async Task<Dictionary<long, ChainHash>> Read(long start)
    {
        var hashes = new Dictionary<long, ChainHash>();
        await foreach (var entry in journal.Read(start, CancellationToken.None))
        {
            if (entry.Number >= start + Window) break;
            hashes[entry.Number] = entry.Hash;
        }

        return hashes;
    }
}
