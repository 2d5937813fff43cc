using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A venue on its lane.</summary>
internal sealed class VenueProxy(ActorSlot<VenueActor> slot) : IVenue
{
    public Task<Receipt> Submit(Fact fact, Author author) => slot.Call(v => v.Submit(fact, author));

    public Task<Concern> EntriesOf(EntrantId contestant, JournalId journal, long after) =>
        slot.Call(v => v.EntriesOf(contestant, journal, after));

    public Task<Concern> SharedEntries(JournalId journal, long after) =>
        slot.Call(v => v.SharedEntries(journal, after));

    public Task<bool> Deliver(Fact correction) => slot.Call(v => v.Deliver(correction));

    public Task Await(Fact correction) => slot.Call(v => v.Await(correction));

    public Task<VenueSeen> Seen() => slot.Call(v => Task.FromResult(v.Seen));

    public Task<Head> Head() => slot.Call(v => Task.FromResult(v.Head));

    public Task<IReadOnlyList<Entry>> Read(long from, int most) => slot.Call(v => v.ReadFrom(from, most));

    public Task Redeliver() => slot.Call(v => v.Redeliver());

    public Task Settle() => slot.Call(v => v.Settle());

    public Task Close() => slot.Close();
}
