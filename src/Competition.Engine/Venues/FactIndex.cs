using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Which facts stand in a contest on this node, over all its venues: an id is used once. Each venue notes its own
/// entries; all venues ask. May be called from any lane.
/// </summary>
internal sealed class FactIndex(IEnumerable<VenueId> venues)
{
    private readonly Lock _gate = new();
    private readonly List<VenueId> _venues = [.. venues];
    private readonly PrintTable _slots = new();

    /// <summary>Bytes that it takes.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate) return _slots.Bytes;
        }
    }

    public Held? Find(FactId id)
    {
        var print = FactPrint.OfId(id);
        lock (_gate) return _slots.Find(print) is { } s ? new Held(_venues[s.Venue], s.Entry, s.Content) : null;
    }

    /// <summary>
    /// Notes an entry; noting it again changes nothing. False where the id stands elsewhere, and that one keeps it.
    /// </summary>
    public bool Add(Fact fact, VenueId venue, long entry)
    {
        var slot = new PrintTable.Slot(
            FactPrint.OfId(fact.Id), Ordinal(venue), FactPrint.OfContent(fact), checked((uint)entry));
        lock (_gate)
        {
            if (_slots.Find(slot.Print) is { } before) return before == slot;
            _slots.Add(slot);
            return true;
        }
    }

    /// <summary>Takes back an entry of a venue that did not reach the disk.</summary>
    public void Remove(FactId id, VenueId venue)
    {
        var print = FactPrint.OfId(id);
        lock (_gate)
        {
            if (_slots.Find(print) is { } slot && slot.Venue == Ordinal(venue)) _slots.Remove(print);
        }
    }

    /// <summary>Forgets what a venue noted beyond its head: that was lost with the actor that noted it.</summary>
    public void Cut(VenueId venue, long head)
    {
        var ordinal = Ordinal(venue);
        lock (_gate) _slots.RemoveAll(s => s.Venue == ordinal && s.Entry > head);
    }

    private byte Ordinal(VenueId venue) => checked((byte)_venues.IndexOf(venue));
}
