using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// One venue of a contest on this node: reads all journals of the venue, admits facts, journals them in its own
/// journal, tells whom they concern.
/// </summary>
internal sealed partial class VenueActor : IVenue, IAsyncDisposable
{
    private readonly VenueJournals _journals;
    private readonly Teller _teller;
    private readonly TimeProvider _time;
    private readonly VenueState _state;
    private readonly Commits _commits;
    private readonly VenueFacts _facts;
    private readonly VenueReceipts _receipts;
    private readonly Rivals _rivals;
    private readonly AwaitedTargets _awaited = new();
    private readonly Errands _errands;
    private Head _last;

    private VenueActor(VenueState state, VenueJournals journals, Teller teller, VenuePorts ports)
    {
        (_state, _journals, _teller, _time, _errands) = (state, journals, teller, ports.Time, ports.Errands);
        _commits = new Commits(journals.Own, TellAll, TakeBack);
        _facts = new VenueFacts(state, journals, _commits, ports.Dossiers);
        _receipts = new VenueReceipts(journals, _commits, ports.Time);
        _rivals = new Rivals(state, _facts, teller);
        _last = journals.Own.Head;
    }

    /// <summary>What stands, for the contest's status.</summary>
    public VenueSeen Seen => _state.Seen;

    public Task<Receipt> Submit(Fact fact, Author author)
    {
        var now = _time.GetUtcNow();
        switch (_state.Rule(fact, author, now))
        {
            case Ruling.StoodAlready before: return _receipts.StoodAlready(fact.Id, before.Where);
            case Ruling.StandsElsewhere elsewhere: return Elsewhere(elsewhere.Where, fact, author);
            case Ruling.Refused refused: return Refuse(fact.Id, refused.Why);
        }

        if (_commits.Waiting >= Limits.WaitingFacts) return Refuse(fact.Id, Refusals.TooManyWaiting());
        var entry = Entry.After(_last, fact.With(Evidence.Of(author, now)));
        var declares = fact.Type is FactType.Contest or FactType.Rules or FactType.Roster;
        var allowed = declares ? Limits.ContestBytes : Limits.EntryBytes;
        if (entry.Bytes.Length > allowed) return Refuse(fact.Id, Refusals.FactTooLarge(entry.Bytes.Length, allowed));

        if (!_state.TryApply(entry)) return Submit(fact, author);
        _last = new Head(entry.Number, entry.Hash);
        return _receipts.Stands(_commits.Add(entry));
    }

    public async Task<Refusal?> MayOverrule(FactId target, Author author)
    {
        foreach (var placed in await _facts.Of(target))
        {
            if (_state.MayOverrule(placed.Fact, author) is { } why) return why;
        }

        return null;
    }

    public async Task<Receipt?> Recall(FactId id, JournalId journal)
    {
        foreach (var held in _state.Find(id).Where(h => h.Journal == journal))
            return await _receipts.StoodAlready(id, held) is Receipt.StoodAlready stood ? stood : null;
        return null;
    }

    public Task<Concern> EntriesOf(EntrantId contestant, JournalId journal, long after) =>
        Concern(contestant, journal, after);

    public Task<Concern> SharedEntries(JournalId journal, long after) => Concern(null, journal, after);

    public async Task<bool> Deliver(Placed fact, FactId to)
    {
        var targets = await _facts.Of(to);
        foreach (var target in targets) await _teller.Correct(_state.Deliver(target, fact), fact.Fact);
        return targets.Count > 0;
    }

    public async Task<bool> Await(Placed fact, FactId to)
    {
        if (await Deliver(fact, to)) return true;
        _awaited.Add(to, fact);
        return false;
    }

    public Task<IReadOnlyList<Placed>> Meet(FactId id, IReadOnlyList<Placed> others) => _rivals.Meet(id, others);

    // Not after everybody is told: who is being told may wait for the venue that replaces this one.
    public async ValueTask DisposeAsync()
    {
        _errands.End();
        await _commits.Written();
        await _journals.DisposeAsync();
    }

    /// <summary>Completes when everything submitted so far is on disk and told.</summary>
    public async Task Settle()
    {
        await _errands.Done;
        await _commits.Settle();
        await _errands.Done;      // what waited for its target
    }

    private static Task<Receipt> Refuse(FactId id, Refusal why) =>
        Task.FromResult<Receipt>(new Receipt.Refused(id, why));

    private async Task<Receipt> Elsewhere(Held where, Fact fact, Author author) =>
        await _teller.Recall(where, fact.Id) ?? await Submit(fact, author);

    private void TakeBack(Entry entry)
    {
        _state.Retract(entry);
        _last = _journals.Own.Head;
    }

    private async Task TellAll(IReadOnlyList<Entry> entries)
    {
        _facts.Keep(_journals.Own.Id, entries);
        await _teller.Tell(_journals.Own.Id, _state.Concerns(_journals.Own.Id), entries);
        foreach (var (target, correction) in _awaited.Take(entries.Select(e => e.Fact.Id)))
        {
            _errands.Add(() => DeliverLate(correction, target));
        }
    }

    private async Task DeliverLate(Placed correction, FactId to)
    {
        if (await Deliver(correction, to)) await _teller.Found(correction.Fact);
    }

    private async Task<Concern> Concern(EntrantId? receiver, JournalId journal, long after)
    {
        var numbers = _state.Concerns(journal).Numbers(receiver, after, _journals[journal].Head.Number);
        return new Concern(await _facts.Of(receiver, journal, numbers), _state.Delivered.To(receiver));
    }
}
