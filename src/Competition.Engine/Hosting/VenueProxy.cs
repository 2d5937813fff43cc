using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// A venue on its lane. Who only reads its journals takes no turn: a slow or a failing read is the reader's alone.
/// </summary>
internal sealed class VenueProxy(ActorSlot<VenueActor> slot) : IVenue
{
    private volatile VenueJournals? _journals;

    /// <summary>The journals that its actor has open.</summary>
    public void Opened(VenueJournals journals) => _journals = journals;

    public void Fail(Exception fault) => slot.Fail(fault);

    public Task<Receipt> Submit(Fact fact, Author author) => slot.Call(v => v.Submit(fact, author));

    public Task<Refusal?> MayOverrule(FactId target, Author author) => slot.Call(v => v.MayOverrule(target, author));

    public Task<Receipt?> Recall(FactId id, JournalId journal) => slot.Call(v => v.Recall(id, journal));

    public Task<Concern> EntriesOf(EntrantId contestant, JournalId journal, long after) =>
        slot.Call(v => v.EntriesOf(contestant, journal, after));

    public Task<Concern> SharedEntries(JournalId journal, long after) =>
        slot.Call(v => v.SharedEntries(journal, after));

    public Task<bool> Deliver(Placed fact, FactId to) => slot.Call(v => v.Deliver(fact, to));

    public Task<bool> Await(Placed fact, FactId to) => slot.Call(v => v.Await(fact, to));

    public Task<IReadOnlyList<Placed>> Meet(FactId id, IReadOnlyList<Placed> others) =>
        slot.Call(v => v.Meet(id, others));

    public Task<VenueSeen> Seen() => slot.Call(v => Task.FromResult(v.Seen));

    /// <summary>The journals, as its actor, which it wakes, has them open.</summary>
    public ValueTask<VenueJournals> Journals() => _journals is { } open ? new(open) : new(Woken());

    /// <summary>The last entries that are known to be on disk, of the own journal first.</summary>
    public async ValueTask<IReadOnlyList<(JournalId Journal, Head Head)>> Heads() =>
        [.. (await Journals()).All.Select(j => (j.Id, j.Head))];

    /// <summary>The entries of a journal that are on disk from a number on, at most so many.</summary>
    public async Task<IReadOnlyList<Entry>> Read(JournalId journal, long from, int most)
    {
        try
        {
            return await (await Journals())[journal].Batch(from, most);
        }
        catch (JournalEndedException)
        {
            return await (await Woken())[journal].Batch(from, most);      // its actor was rebuilt
        }
    }

    private async Task<VenueJournals> Woken()
    {
        await slot.Call(_ => Task.CompletedTask);
        return _journals ?? throw new InvariantBrokenException("a venue that is awake has its journals open");
    }

    public Task Redeliver() => slot.Call(v => v.Redeliver());

    public Task<IReadOnlyDictionary<JournalId, long>> Told() => slot.Call(v => v.Told());

    public Task<VenueCapture> Capture() => slot.Call(v => v.Capture());

    public Task Settle() => slot.Call(v => v.Settle());

    public Task Close() => slot.Close();
}
