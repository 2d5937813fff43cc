using System.Security.Cryptography;
using System.Text;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Fact id → entry number, with a print of the content that tells a re-send from a re-used id. Open addressing over
/// 16-byte slots, at most three quarters full: 21 to 43 bytes a fact. Ids are kept as 64-bit prints
/// of SHA-256.
/// </summary>
internal sealed class FactIndex
{
    private Slot[] _slots = new Slot[64];

    public int Count { get; private set; }

    /// <summary>Bytes that the slots take.</summary>
    public long Bytes => (long)_slots.Length * 16;

    /// <summary>The entry of that id, and whether its content is the same; null where the id is new.</summary>
    public (long Entry, bool Same)? Find(Fact fact)
    {
        var slot = _slots[Place(_slots, Print(fact.Id.Value))];
        return slot.Entry == 0 ? null : (slot.Entry, slot.Content == ContentPrint(fact));
    }

    /// <summary>The entry of that id; null where the id is new.</summary>
    public long? Find(FactId id) => _slots[Place(_slots, Print(id.Value))] is { Entry: > 0 } slot ? slot.Entry : null;

    public void Add(Fact fact, long entry)
    {
        if ((Count + 1) * 4L > _slots.Length * 3L) Grow();
        var id = Print(fact.Id.Value);
        var place = Place(_slots, id);
        Must.Hold(_slots[place].Entry == 0, "an id stands once in a journal");
        _slots[place] = new Slot(id, ContentPrint(fact), checked((uint)entry));
        Count++;
    }

    /// <summary>Takes back an entry that did not reach the disk.</summary>
    public void Remove(FactId id)
    {
        var at = Place(_slots, Print(id.Value));
        if (_slots[at].Entry == 0) return;
        _slots[at] = default;
        Count--;
        for (var next = Next(at); _slots[next].Entry != 0; next = Next(next))
        {
            var moved = _slots[next];
            _slots[next] = default;
            _slots[Place(_slots, moved.Id)] = moved;
        }
    }

    private int Next(int at) => (at + 1) & (_slots.Length - 1);

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Entry != 0) larger[Place(larger, slot.Id)] = slot;
        }

        _slots = larger;
    }

    private static int Place(Slot[] slots, ulong id)
    {
        var at = (int)(id & (uint)(slots.Length - 1));
        while (slots[at].Entry != 0 && slots[at].Id != id) at = (at + 1) & (slots.Length - 1);
        return at;
    }

    private static ulong Print(string text)
    {
        Span<byte> utf8 = stackalloc byte[256];
        Span<byte> hash = stackalloc byte[32];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length)) SHA256.HashData(utf8[..length], hash);
        else SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BitConverter.ToUInt64(hash);
    }

    private static uint ContentPrint(Fact fact) => (uint)Print(CanonicalJson.Text(Datum.Of(fact.Content)));

    private readonly record struct Slot(ulong Id, uint Content, uint Entry);
}
