using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Which facts stand in a contest on this node, over all its venues and all their journals. A node uses an id once; the
/// journals of several nodes may hold it with several contents, each of which is found. Each venue notes the entries of
/// its journals; all venues ask. May be called from any lane.
/// </summary>
internal sealed class FactIndex
{
    private readonly Lock _gate = new();
    private readonly List<JournalId> _journals;
    private readonly Dictionary<JournalId, int> _ordinals;
    private readonly PrintTable _slots;

    public FactIndex(IEnumerable<JournalId> journals)
        : this(journals, new FactPrints(), new PrintTable())
    {
    }

    private FactIndex(IEnumerable<JournalId> journals, FactPrints prints, PrintTable slots)
    {
        (_journals, Prints, _slots) = ([.. journals], prints, slots);
        _ordinals = _journals.Select((journal, at) => (journal, at)).ToDictionary(j => j.journal, j => j.at);
    }

    public FactPrints Prints { get; }

    /// <summary>Bytes that it takes.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate) return _slots.Bytes;
        }
    }

    public bool Has(FactId id)
    {
        var print = Prints.OfId(id);
        lock (_gate) return _slots.Find(print).Length > 0;
    }

    public bool IsSame(Held held, Fact fact) => Prints.OfContent(fact) == held.Content;

    /// <summary>Where an id stands, each of its contents once; as a rule there is one.</summary>
    public IReadOnlyList<Held> Find(FactId id)
    {
        var print = Prints.OfId(id);
        lock (_gate)
        {
            var slots = _slots.Find(print);
            if (slots.IsEmpty) return [];
            var held = new Held[slots.Length];
            for (var i = 0; i < held.Length; i++) held[i] = Of(slots[i]);
            return held;
        }
    }

    /// <summary>
    /// Notes an entry that is about to be written; noting it again changes nothing. False where the id stands
    /// elsewhere, and that one keeps it.
    /// </summary>
    public bool TryAdd(Fact fact, JournalId journal, long entry)
    {
        var slot = SlotOf(fact, journal, entry);
        lock (_gate)
        {
            var before = _slots.Find(slot.Print);
            if (before.Length > 0) return before.Contains(slot);
            _slots.Add(slot);
            return true;
        }
    }

    /// <summary>Notes an entry that is in a journal, whatever else has its id.</summary>
    /// <returns>Whether the id stands with another content too.</returns>
    public bool Note(Fact fact, JournalId journal, long entry)
    {
        var slot = SlotOf(fact, journal, entry);
        lock (_gate)
        {
            var before = _slots.Find(slot.Print);
            var others = 0;
            foreach (var one in before) others += one.Content == slot.Content ? 0 : 1;
            if (others < before.Length) return others > 0;
            if (others == Limits.Contents)
                throw new IOException($"'{fact.Id}' has more than {Limits.Contents} contents; the last in {journal}");
            _slots.Add(slot);
            return others > 0;
        }
    }

    /// <summary>Takes back an entry of a journal that did not reach the disk.</summary>
    public void Remove(FactId id, JournalId journal)
    {
        var print = Prints.OfId(id);
        var ordinal = _ordinals[journal];
        lock (_gate)
        {
            foreach (var slot in _slots.Find(print).ToArray())
            {
                if (slot.Journal == ordinal) _slots.Remove(slot);
            }
        }
    }

    /// <summary>Forgets what a venue noted beyond its journal's head: lost with the actor that noted it.</summary>
    public void Cut(JournalId journal, long head)
    {
        var ordinal = _ordinals[journal];
        lock (_gate) _slots.RemoveAll(s => s.Journal == ordinal && s.Entry > head);
    }

    /// <summary>All that stands up to an entry of each journal, in the order in which they were given.</summary>
    public void Write(SnapshotWriter to, Func<JournalId, long> upTo)
    {
        PrintTable slots;
        lock (_gate) slots = _slots.Copy();
        long[] last = [.. _journals.Select(upTo)];
        slots.RemoveAll(s => s.Entry > last[s.Journal]);
        to.Bytes(Prints.Key);
        slots.Write(to);
    }

    /// <param name="journals">The same in the same order.</param>
    public static FactIndex Read(ref SnapshotReader from, IEnumerable<JournalId> journals) =>
        new(journals, new FactPrints(from.Bytes().ToArray()), PrintTable.Read(ref from));

    private Held Of(PrintTable.Slot slot) => new(_journals[slot.Journal], slot.Entry, slot.Content);

    private PrintTable.Slot SlotOf(Fact fact, JournalId journal, long entry) => new(
        Prints.OfId(fact.Id), _ordinals[journal], Prints.OfContent(fact), checked((uint)entry));
}
