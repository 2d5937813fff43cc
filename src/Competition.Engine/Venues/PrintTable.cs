using System.Runtime.InteropServices;

namespace Competition.Engine;

/// <summary>
/// Prints of ids → slots, in one array in order of the prints: a print's place is its share of the array, and where
/// that is taken the next ones. An id that stands with several contents has a slot for each. 16 bytes a slot, between
/// 68 and 85 of 100 in use: at most 24 bytes an id.
/// </summary>
internal sealed class PrintTable
{
    private const int Tail = 64;
    private Slot[] _slots = new Slot[64 + Tail];
    private int _homes = 64;
    private int _count;

    /// <summary>Bytes that the slots take.</summary>
    public long Bytes => _slots.Length * 16L;

    public PrintTable Copy() => new() { _slots = [.. _slots], _homes = _homes, _count = _count };

    public void Write(SnapshotWriter to)
    {
        to.Number(_homes);
        to.Number(_count);
        to.Bytes(MemoryMarshal.AsBytes(_slots.AsSpan()));
    }

    public static PrintTable Read(ref SnapshotReader from)
    {
        var (homes, count) = (from.Count(), from.Count());
        var slots = MemoryMarshal.Cast<byte, Slot>(from.Bytes()).ToArray();
        return new PrintTable { _slots = slots, _homes = homes, _count = count };
    }

    /// <summary>The slots of a print.</summary>
    public ReadOnlySpan<Slot> Find(ulong print)
    {
        var at = FirstNotBelow(_slots, _homes, print);
        var count = 0;
        while (!_slots[at + count].IsFree && _slots[at + count].Print == print) count++;
        return _slots.AsSpan(at, count);
    }

    public void Add(Slot slot)
    {
        if ((_count + 1) * 100L > _homes * 85L) Grow();
        while (!TryInsert(_slots, _homes, slot)) Grow();
        _count++;
    }

    public void Remove(Slot slot)
    {
        var at = FirstNotBelow(_slots, _homes, slot.Print);
        while (!_slots[at].IsFree && _slots[at].Print == slot.Print && _slots[at] != slot) at++;
        if (_slots[at] != slot) return;
        for (; !_slots[at + 1].IsFree && Home(_homes, _slots[at + 1].Print) <= at; at++) _slots[at] = _slots[at + 1];
        _slots[at] = default;
        _count--;
    }

    public void RemoveAll(Predicate<Slot> which)
    {
        List<Slot> gone = [.. _slots.Where(s => !s.IsFree && which(s))];
        gone.ForEach(Remove);
    }

    private void Grow()
    {
        for (var homes = (_homes * 5L / 4) + 16; ; homes = homes * 5 / 4)
        {
            var larger = new Slot[homes + Tail];
            if (!Array.TrueForAll(_slots, s => s.IsFree || TryInsert(larger, (int)homes, s))) continue;
            (_slots, _homes) = (larger, (int)homes);
            return;
        }
    }

    // The last slot stays free, so that every run ends.
    private static bool TryInsert(Slot[] slots, int homes, Slot slot)
    {
        var at = FirstNotBelow(slots, homes, slot.Print);
        var free = at;
        while (!slots[free].IsFree) free++;
        if (free >= slots.Length - 1) return false;
        Array.Copy(slots, at, slots, at + 1, free - at);
        slots[at] = slot;
        return true;
    }

    private static int FirstNotBelow(Slot[] slots, int homes, ulong print)
    {
        var at = Home(homes, print);
        while (!slots[at].IsFree && slots[at].Print < print) at++;
        return at;
    }

    private static int Home(int homes, ulong print) =>
        (int)Math.BigMul(print << (64 - FactPrints.IdBits), (ulong)homes, out _);

    /// <summary>
    /// A print of 56 bits, the ordinal of a journal in 12, a print of the content in 28, an entry in 32; entry 0 =
    /// free.
    /// </summary>
    internal readonly record struct Slot(ulong Word, ulong Rest)
    {
        /// <summary>More journals than a slot can name.</summary>
        public const int Journals = 1 << 12;

        public Slot(ulong print, int journal, uint content, uint entry)
            : this((print << 8) | (byte)journal, ((ulong)content << 36) | ((ulong)(journal >> 8) << 32) | entry)
        {
        }

        public ulong Print => Word >> 8;

        public int Journal => (int)(Word & 0xff) | (int)((Rest >> 24) & 0xf00);

        public uint Content => (uint)(Rest >> 36);

        public uint Entry => (uint)Rest;

        public bool IsFree => Entry == 0;
    }
}
