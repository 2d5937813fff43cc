using System.Collections.Concurrent;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The actors of one contest in this process, on shared lanes.</summary>
internal sealed partial class EmbeddedHost : IActors, IAsyncDisposable
{
    private readonly ConcurrentDictionary<VenueId, VenueProxy> _venues = [];
    private readonly ConcurrentDictionary<EntrantId, ContestantProxy> _contestants = [];
    private readonly Lock _gate = new();
    private readonly Revival _revival;
    private readonly HostPorts _ports;
    private readonly Definition _contest;
    private readonly ContestProxy _contestProxy;
    private readonly Setting _setting;
    private readonly DossierShelf _dossiers;
    private readonly Conflicts _conflicts;
    private readonly Lazy<Task> _beginning;
    private FactIndex _index;
    private Snapshot? _snapshot;
    private Task _redelivering = Task.CompletedTask;
    private int _ends;
    private int _wakes;
    private bool _isOpen;

    public EmbeddedHost(Definition contest, HostPorts ports, BoardPress press)
    {
        (_contest, _ports, _revival) = (contest, ports, new Revival(ports.Time, ports.Log));
        var journals = ContestJournals.Of(contest, ports);
        _setting = new Setting(contest, this, journals);
        _index = new FactIndex(journals);
        _beginning = new Lazy<Task>(Begin);
        _dossiers = new DossierShelf(ports.Log);
        _conflicts = new Conflicts(contest.Id, ports.Log);
        _contestProxy = new ContestProxy(NewContest(press));
        foreach (var venue in contest.VenueIds)
        {
            _venues[venue] = new VenueProxy(NewVenue(new JournalId(venue, ports.Node)));
        }

        foreach (var entrant in contest.Roster.Entrants.Values)
        {
            _contestants[entrant.Id] = new ContestantProxy(NewContestant(entrant));
        }
    }

    public IContest Contest => _contestProxy;

    /// <summary>Ids that stand with several contents.</summary>
    public IReadOnlyList<FactConflict> Conflicts => _conflicts.All;

    public bool Knows(FactId id) => _index.Has(id);

    /// <summary>In whose journals that id stands.</summary>
    public IReadOnlyList<VenueId> VenuesOf(FactId id) => [.. _index.Find(id).Select(h => h.Journal.Venue).Distinct()];

    /// <summary>How often it does.</summary>
    public int PlacesOf(FactId id) => _index.Find(id).Count;

    public IVenue Venue(VenueId id) => _venues[id];

    public IContestant Contestant(EntrantId id) => _contestants[id];

    /// <summary>Marks and clock starts that stand in all venues.</summary>
    public async Task<ContestSeen> Seen()
    {
        var seen = await Task.WhenAll(_venues.Select(async v => (Venue: v.Key, Seen: await v.Value.Seen())));
        var clocks = seen.ToDictionary(s => s.Venue, s => s.Seen.Clock);
        return new(seen.Sum(s => s.Seen.Marks), seen.Sum(s => s.Seen.Starts), _contest.IsOver(clocks));
    }

    /// <summary>Of all journals, by venue; of each venue the own one first.</summary>
    public async Task<IReadOnlyList<(JournalId Journal, Head Head)>> Heads()
    {
        var heads = await Task.WhenAll(
            _venues.OrderBy(v => v.Key.Value, StringComparer.Ordinal).Select(v => v.Value.Heads().AsTask()));
        return [.. heads.SelectMany(h => h)];
    }

    /// <summary>What is on disk of a journal; null where there is none of that id.</summary>
    public async Task<IJournalView?> Journal(JournalId journal) =>
        _venues.TryGetValue(journal.Venue, out var venue) ? (await venue.Journals()).Find(journal) : null;

    public Task<IReadOnlyList<Entry>> Read(JournalId journal, long from, int most) =>
        _venues[journal.Venue].Read(journal, from, most);

    /// <summary>
    /// Wakes every actor, in the order of the data's way, and publishes the boards. With a snapshot contestants sleep
    /// until something concerns them.
    /// </summary>
    public async Task Open()
    {
        await _beginning.Value;
        if (_snapshot is null) await Task.WhenAll(_contestants.Values.Select(c => c.Retell()));
        foreach (var venue in _venues.Values) await venue.Journals();      // or others wait for one that cannot
        _isOpen = true;
        await Task.WhenAll(_venues.Values.Select(v => v.Settle()));
        await Quiet();
        await _contestProxy.Settle();
        await Contest.Publish();
    }

    /// <summary>
    /// Completes when everybody was told what stands, and it is published; not later than the limit, for who is being
    /// rebuilt hears of it then and says nothing before.
    /// </summary>
    public async Task Settle()
    {
        await _revival.Quietly(() => Heard().WaitAsync(Limits.Settling, _ports.Time));
        await Contest.Publish();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var venue in _isOpen ? _venues.Values : [])
        {
            await _revival.Quietly(() => venue.Settle().WaitAsync(Limits.Settling, _ports.Time));
        }

        _revival.IsClosing = true;
        foreach (var venue in _venues.Values) await venue.Close();
        foreach (var contestant in _contestants.Values) await contestant.Close();
        await _contestProxy.Close();
        Use(Dossiers.None);
    }

    private ActorSlot<VenueActor> NewVenue(JournalId own) => new(
        _ports.Lanes.OfVenue($"{_contest.Id}/{own}"),
        async again =>
        {
            var actor = await OpenVenue(own, again);
            if (again) RedeliverSoon(v => v != own.Venue);
            return actor;
        },
        e => Ended(e, $"journal {own}", () => _venues[own.Venue].Settle()));

    private async Task<VenueActor> OpenVenue(JournalId own, bool again)
    {
        await _beginning.Value;
        var foreign = _setting.Journals.Where(j => j.Venue == own.Venue && j != own);
        var journals = await VenueJournals.Open(_ports.Journals, _contest.Id, own, foreign);
        try
        {
            var ports = new VenuePorts(_ports.Time, new Errands(e => _venues[own.Venue].Fail(e)), _dossiers);
            var teller = new Teller(_contest, this, _conflicts, _ports.Log);
            var actor = await VenueActor.Open(StartOf(own, again), journals, teller, ports);
            _venues[own.Venue].Opened(journals);
            return actor;
        }
        catch
        {
            await journals.DisposeAsync();      // or nobody could open them again
            throw;
        }
    }

    private ActorSlot<IContestantActor> NewContestant(Entrant entrant) => new(
        _ports.Lanes.Of($"{_contest.Id}/{entrant.Id}"),
        async again =>
        {
            await _beginning.Value;
            Interlocked.Increment(ref _wakes);
            var errands = new Errands(e => _contestants[entrant.Id].Fail(e));
            IContestantActor actor = entrant.Type == EntrantType.Alias
                ? new AliasActor(entrant.Id, _setting, errands)
                : new ContestantActor(entrant.Id, _setting, errands);
            await actor.Wake(again || _snapshot is not null);
            return actor;
        },
        e => Ended(e, $"entrant {entrant.Id}", () => _contestants[entrant.Id].Retell()));

    private ActorSlot<ContestActor> NewContest(BoardPress press) => new(
        _ports.Lanes.Of($"{_contest.Id}"),
        async again =>
        {
            await _beginning.Value;
            var actor = new ContestActor(_setting, press, new Errands(e => _contestProxy.Fail(e)));
            if (again) actor.Recover();
            else if (_snapshot is { } before) actor.Resume(before.Told.SelectMany(t => t));
            if (again) RedeliverSoon(_ => true);
            return actor;
        },
        e => Ended(e, $"contest {_contest.Id}", () => Contest.Publish()));
}
