using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// One venue of a contest on this node: admits facts, journals them in its own journal, tells whom they concern.
/// </summary>
internal sealed class VenueActor : IVenue, IAsyncDisposable
{
    private readonly IJournal _journal;
    private readonly Teller _teller;
    private readonly TimeProvider _time;
    private readonly VenueState _state;
    private readonly Commits _commits;
    private readonly StoodReader _stood;
    private readonly AwaitedTargets _awaited = new();
    private readonly Errands _errands;
    private Head _last;

    private VenueActor(VenueState state, IJournal journal, Teller teller, VenuePorts ports)
    {
        (_state, _journal, _teller, _time, _errands) = (state, journal, teller, ports.Time, ports.Errands);
        _commits = new Commits(journal, TellAll, TakeBack);
        _stood = new StoodReader(journal);
        _last = journal.Head;
    }

    /// <summary>What stands, for the contest's status.</summary>
    public VenueSeen Seen => _state.Seen;

    public Head Head => _journal.Head;

    /// <summary>Fills the index from the journal; then, beside its turns, tells whom its entries concern.</summary>
    public static async Task<VenueActor> Open(VenueState state, IJournal journal, Teller teller, VenuePorts ports)
    {
        var venue = new VenueActor(state, journal, teller, ports);
        await foreach (var entry in journal.Read(1, CancellationToken.None)) state.Apply(entry);
        state.End(journal.Head.Number);
        var upTo = journal.Head.Number;
        venue._errands.Add(() => venue.TellFromTheStart(upTo));
        return venue;
    }

    /// <summary>Has every void and restore of this journal delivered again: a venue elsewhere was rebuilt.</summary>
    public async Task Redeliver()
    {
        var corrections = await Read(_state.Corrections(_journal.Head.Number));
        await _teller.Deliver([.. corrections.Select(e => Placed.Of(_journal.Id, e))]);
    }

    public Task<Receipt> Submit(Fact fact, Author author)
    {
        var now = _time.GetUtcNow();
        switch (_state.Rule(fact, author, now))
        {
            case Ruling.StoodAlready before: return StoodAlready(fact.Id, before.Entry);
            case Ruling.StandsElsewhere elsewhere: return Elsewhere(elsewhere.Venue, fact, author);
            case Ruling.Refused refused: return Refuse(fact.Id, refused.Why);
        }

        if (_commits.Waiting >= Limits.WaitingFacts) return Refuse(fact.Id, Refusals.TooManyWaiting());
        var entry = Entry.After(_last, fact.With(Evidence.Of(author, now)));
        var declares = fact.Type is FactType.Contest or FactType.Rules or FactType.Roster;
        var allowed = declares ? Limits.ContestBytes : Limits.EntryBytes;
        if (entry.Bytes.Length > allowed) return Refuse(fact.Id, Refusals.FactTooLarge(entry.Bytes.Length, allowed));

        if (!_state.TryApply(entry)) return Submit(fact, author);
        _last = new Head(entry.Number, entry.Hash);
        return Stands(_commits.Add(entry));
    }

    public async Task<Receipt?> Recall(FactId id)
    {
        if (_state.Find(id) is not { } entry) return null;
        return await StoodAlready(id, entry) is Receipt.StoodAlready stood ? stood : null;
    }

    public async Task<Concern> EntriesOf(EntrantId contestant, JournalId journal, long after) =>
        await Concern(contestant, journal, after);

    public async Task<Concern> SharedEntries(JournalId journal, long after) => await Concern(null, journal, after);

    public async Task<bool> Deliver(Placed correction)
    {
        if (_state.Find(TargetOf(correction)) is not { } entry) return false;
        if (_commits.PendingOf(entry) is { } pending && await pending is not null) return false;
        var target = (await Read([entry]))[0];
        await _teller.Correct(_state.Correct(target, correction), correction.Fact);
        return true;
    }

    public async Task Await(Placed correction)
    {
        if (!await Deliver(correction)) _awaited.Add(TargetOf(correction), correction);
    }

    // Not after everybody is told: who is being told may wait for the venue that replaces this one.
    public async ValueTask DisposeAsync()
    {
        _errands.End();
        await _commits.Written();
        await _journal.DisposeAsync();
    }

    /// <summary>Completes when everything submitted so far is on disk and told.</summary>
    public async Task Settle()
    {
        await _errands.Done;
        await _commits.Settle();
        await _errands.Done;      // what waited for its target
    }

    // Not awaited by the opening: contestants and the contest may themselves be waiting for this venue.
    private async Task TellFromTheStart(long upTo)
    {
        for (var next = 1L; next <= upTo; next += Limits.OpeningBatch)
        {
            var batch = await _journal.Batch(next, (int)Math.Min(Limits.OpeningBatch, upTo - next + 1));
            await _teller.Retell(_journal.Id, _state.Concerns, batch);
        }

        await Redeliver();
    }

    private static FactId TargetOf(Placed correction) => new(correction.Fact["target"].Text ?? "");

    private static Task<Receipt> Refuse(FactId id, Refusal why) =>
        Task.FromResult<Receipt>(new Receipt.Refused(id, why));

    private async Task<Receipt> Stands(Commit commit)
    {
        var entry = commit.Entry;
        if (await commit.Written is { } why) return new Receipt.Refused(entry.Fact.Id, why);
        if (VenueState.IsCorrection(entry.Fact)) await Patiently(commit.Told);
        await Patiently(_commits.Told());
        return new Receipt.Stands(entry.Fact.Id, _journal.Id, entry.Number, entry.Hash);
    }

    // Who has the receipt of a void may rely on it: the seat of a judge is free, say. But who is told may be away, and
    // it is on disk in any case.
    private async Task Patiently(Task told)
    {
        try
        {
            await told.WaitAsync(Limits.Delivery, _time);
        }
        catch (TimeoutException)
        {
            // its target is being rebuilt, and hears of it then
        }
    }

    private async Task<Receipt> Elsewhere(VenueId venue, Fact fact, Author author) =>
        await _teller.Recall(venue, fact.Id) ?? await Submit(fact, author);

    private async Task<Receipt> StoodAlready(FactId id, long entry)
    {
        if (_commits.PendingOf(entry) is { } pending && await pending is { } why) return new Receipt.Refused(id, why);
        return new Receipt.StoodAlready(id, _journal.Id, entry, await _stood.HashOf(entry));
    }

    private void TakeBack(Entry entry)
    {
        _state.Retract(entry);
        _last = _journal.Head;
    }

    private async Task TellAll(IReadOnlyList<Entry> entries)
    {
        await _teller.Tell(_journal.Id, _state.Concerns, entries);
        foreach (var correction in _awaited.Take(entries.Select(e => e.Fact.Id)))
        {
            _errands.Add(() => Deliver(correction));
        }
    }

    private async Task<Concern> Concern(EntrantId? receiver, JournalId journal, long after)
    {
        Must.Hold(journal == _journal.Id, "this node's venue has one journal");
        var numbers = _state.Concerns.Numbers(receiver, after, _journal.Head.Number);
        return new Concern(await Read(numbers), _state.Concerns.Corrections(receiver));
    }

    private async Task<IReadOnlyList<Entry>> Read(IReadOnlyList<long> numbers)
    {
        if (numbers.Count == 0) return [];
        var wanted = numbers.ToHashSet();
        var found = new List<Entry>(numbers.Count);
        await foreach (var entry in _journal.Read(numbers[0], CancellationToken.None))
        {
            if (wanted.Contains(entry.Number)) found.Add(entry);
            if (entry.Number >= numbers[^1]) break;
        }

        Must.Hold(found.Count == numbers.Count, "entries that stand can be read");
        return found;
    }
}
