using Competition.Journal;

namespace Competition.Testing;

/// <summary>What one journal has "on disk": the bytes of its entries. It outlives the open journal.</summary>
internal sealed class MemoryDisk
{
    private readonly Lock _gate = new();
    private readonly List<(Head Before, ReadOnlyMemory<byte> Bytes)> _entries = [];
    private Head _head = Head.Empty;
    private bool _open;

    public JournalFaults Faults { get; } = new();

    public Head Head
    {
        get
        {
            lock (_gate) return _head;
        }
    }

    public bool TryOpen()
    {
        lock (_gate) return !_open && (_open = true);
    }

    public void Close()
    {
        lock (_gate) _open = false;
    }

    public void Write(IReadOnlyList<Entry> group)
    {
        lock (_gate)
        {
            foreach (var entry in group)
            {
                _entries.Add((_head, entry.Bytes.ToArray()));
                _head = entry.Head;
            }
        }
    }

    public Entry Read(long number)
    {
        lock (_gate)
        {
            var (before, bytes) = _entries[(int)number - 1];
            return Entry.Read(before, bytes);
        }
    }
}
