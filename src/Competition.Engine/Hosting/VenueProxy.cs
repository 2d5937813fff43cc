using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// A venue on its lane. Who only reads its journal takes no turn: a slow or a failing read is the reader's alone.
/// </summary>
internal sealed class VenueProxy(ActorSlot<VenueActor> slot) : IVenue
{
    private volatile IJournal? _journal;

    /// <summary>The journal that its actor has open.</summary>
    public void Opened(IJournal journal) => _journal = journal;

    public void Fail(Exception fault) => slot.Fail(fault);

    public Task<Receipt> Submit(Fact fact, Author author) => slot.Call(v => v.Submit(fact, author));

    public Task<Receipt?> Recall(FactId id) => slot.Call(v => v.Recall(id));

    public Task<Concern> EntriesOf(EntrantId contestant, JournalId journal, long after) =>
        slot.Call(v => v.EntriesOf(contestant, journal, after));

    public Task<Concern> SharedEntries(JournalId journal, long after) =>
        slot.Call(v => v.SharedEntries(journal, after));

    public Task<bool> Deliver(Placed correction) => slot.Call(v => v.Deliver(correction));

    public Task Await(Placed correction) => slot.Call(v => v.Await(correction));

    public Task<VenueSeen> Seen() => slot.Call(v => Task.FromResult(v.Seen));

    /// <summary>The last entry that is known to be on disk.</summary>
    public ValueTask<Head> Head() =>
        _journal is { } open ? new(open.Head) : new(slot.Call(v => Task.FromResult(v.Head)));

    /// <summary>The entries on disk from a number on, at most so many.</summary>
    public async Task<IReadOnlyList<Entry>> Read(long from, int most)
    {
        try
        {
            if (_journal is { } open) return await open.Batch(from, most);
        }
        catch (JournalEndedException)
        {
            // its actor is being rebuilt
        }

        await slot.Call(v => Task.FromResult(v.Head));
        return _journal is { } opened ? await opened.Batch(from, most) : [];
    }

    public Task Redeliver() => slot.Call(v => v.Redeliver());

    public Task Settle() => slot.Call(v => v.Settle());

    public Task Close() => slot.Close();
}
