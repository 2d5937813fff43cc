using Competition.Journal;

namespace Competition.Engine;

/// <summary>
/// The hashes of entries that stand, for receipts of re-sent facts. They are read back in windows, because an outbox
/// that comes back re-sends in order; nothing is kept in memory for facts that nobody asks about.
/// </summary>
internal sealed class StoodReader(VenueJournals journals)
{
    private const int Size = Limits.StoodWindow;
    private readonly Dictionary<Window, Task<Dictionary<long, ChainHash>>> _windows = [];
    private readonly Queue<Window> _order = [];

    public async Task<ChainHash> HashOf(JournalId journal, long entry)
    {
        var at = new Window(journal, (entry - 1) / Size * Size + 1);
        var window = await Open(at);
        if (window.TryGetValue(entry, out var hash)) return hash;
        _windows.Remove(at);      // read before that entry was on disk
        window = await Open(at);
        Must.Hold(window.TryGetValue(entry, out hash), "an entry that stands can be read");
        return hash;
    }

    private Task<Dictionary<long, ChainHash>> Open(Window at)
    {
        if (_windows.TryGetValue(at, out var known) && !known.IsFaulted) return known;
        var reading = Read(at);
        _windows[at] = reading;
        _order.Enqueue(at);
        if (_order.Count > Limits.StoodWindows) _windows.Remove(_order.Dequeue());
        return reading;
    }

    private async Task<Dictionary<long, ChainHash>> Read(Window at)
    {
        var hashes = new Dictionary<long, ChainHash>();
        await foreach (var entry in journals[at.Journal].Read(at.From, CancellationToken.None))
        {
            if (entry.Number >= at.From + Size) break;
            hashes[entry.Number] = entry.Hash;
        }

        return hashes;
    }

    private readonly record struct Window(JournalId Journal, long From);
}
