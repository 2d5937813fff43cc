using System.Collections.Concurrent;
using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging;

namespace Competition.Engine;

/// <summary>The actors of one contest in this process, on shared lanes.</summary>
internal sealed partial class EmbeddedHost : IActors, IAsyncDisposable
{
    private readonly ConcurrentDictionary<VenueId, VenueProxy> _venues = [];
    private readonly ConcurrentDictionary<EntrantId, ContestantProxy> _contestants = [];
    private readonly HostPorts _ports;
    private readonly Definition _contest;
    private readonly ContestProxy _contestProxy;
    private readonly Setting _setting;
    private readonly FactIndex _index;
    private bool _closing;

    public EmbeddedHost(Definition contest, HostPorts ports, BoardPress press)
    {
        (_contest, _ports) = (contest, ports);
        IReadOnlyList<JournalId> journals = [.. contest.VenueIds.Select(v => new JournalId(v, ports.Node))];
        _setting = new Setting(contest, this, journals);
        _index = new FactIndex(contest.VenueIds);
        _contestProxy = new ContestProxy(NewContest(press));
        foreach (var journal in journals) _venues[journal.Venue] = new VenueProxy(NewVenue(journal));
        foreach (var entrant in contest.Roster.Entrants.Values)
        {
            _contestants[entrant.Id] = new ContestantProxy(NewContestant(entrant));
        }
    }

    public IContest Contest => _contestProxy;

    public bool Knows(FactId id) => _index.Find(id) is not null;

    public IVenue Venue(VenueId id) => _venues[id];

    public IContestant Contestant(EntrantId id) => _contestants[id];

    /// <summary>Marks and clock starts that stand in all venues.</summary>
    public async Task<ContestSeen> Seen()
    {
        var seen = await Task.WhenAll(_venues.Select(async v => (Venue: v.Key, Seen: await v.Value.Seen())));
        var clocks = seen.ToDictionary(s => s.Venue, s => s.Seen.Clock);
        return new(seen.Sum(s => s.Seen.Marks), seen.Sum(s => s.Seen.Starts), _contest.IsOver(clocks));
    }

    public async Task<IReadOnlyList<(JournalId Journal, Head Head)>> Heads() => await Task.WhenAll(
        _venues.OrderBy(v => v.Key.Value, StringComparer.Ordinal)
            .Select(async v => (new JournalId(v.Key, _ports.Node), await v.Value.Head())));

    public Task<IReadOnlyList<Entry>> Read(JournalId journal, long from, int most) =>
        _venues[journal.Venue].Read(from, most);

    /// <summary>Wakes every actor, in the order of the data's way, and publishes the boards.</summary>
    public async Task Open()
    {
        await Task.WhenAll(_contestants.Values.Select(c => c.Retell()));
        await Task.WhenAll(_venues.Values.Select(v => v.Settle()));
        await Contest.Publish();
    }

    /// <summary>
    /// Completes when everybody was told what stands, and it is published; not later than the limit, for who is being
    /// rebuilt hears of it then and says nothing before.
    /// </summary>
    public async Task Settle()
    {
        var telling = _venues.Values.Select(v => v.Settle()).ToList();
        await Quietly(() => Task.WhenAll(telling).WaitAsync(Limits.Settling, _ports.Time));
        await Contest.Publish();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var venue in _venues.Values)
        {
            await Quietly(() => venue.Settle().WaitAsync(Limits.Settling, _ports.Time));
        }

        _closing = true;
        foreach (var venue in _venues.Values) await venue.Close();
        foreach (var contestant in _contestants.Values) await contestant.Close();
        await _contestProxy.Close();
    }

    private ActorSlot<VenueActor> NewVenue(JournalId journal) => new(
        _ports.Lanes.OfVenue($"{_contest.Id}/{journal}"),
        async again =>
        {
            var actor = await OpenVenue(journal);
            if (again) _ = Redeliver(v => v != journal.Venue);
            return actor;
        },
        e => Ended(e, journal.ToString(), () => _venues[journal.Venue].Settle()));

    private async Task<VenueActor> OpenVenue(JournalId journal)
    {
        var opened = await _ports.Journals.Open(_contest.Id, journal);
        try
        {
            var ports = new VenuePorts(_ports.Time, new Errands(e => _venues[journal.Venue].Fail(e)));
            var state = new VenueState(_contest, journal, _index);
            var actor = await VenueActor.Open(state, opened, new Teller(_contest, this, _ports.Log), ports);
            _venues[journal.Venue].Opened(opened);
            return actor;
        }
        catch
        {
            await opened.DisposeAsync();      // or nobody could open it again
            throw;
        }
    }

    private ActorSlot<IContestantActor> NewContestant(Entrant entrant) => new(
        _ports.Lanes.Of($"{_contest.Id}/{entrant.Id}"),
        async again =>
        {
            var errands = new Errands(e => _contestants[entrant.Id].Fail(e));
            IContestantActor actor = entrant.Type == EntrantType.Alias
                ? new AliasActor(entrant.Id, _setting, errands)
                : new ContestantActor(entrant.Id, _setting, errands);
            await actor.Wake(again);
            return actor;
        },
        e => Ended(e, entrant.Id.Value, () => _contestants[entrant.Id].Retell()));

    private ActorSlot<ContestActor> NewContest(BoardPress press) => new(
        _ports.Lanes.Of($"{_contest.Id}"),
        async again =>
        {
            var actor = new ContestActor(_setting, press, new Errands(e => _contestProxy.Fail(e)));
            await actor.Wake(again);
            if (again) _ = Redeliver(_ => true);
            return actor;
        },
        e => Ended(e, _contest.Id.Value, () => Contest.Publish()));

    // A rebuilt venue has forgotten which voids and restores of other journals concern its facts, or wait for them; a
    // rebuilt contest those that it was about to deliver.
    private Task Redeliver(Func<VenueId, bool> from) =>
        Quietly(() => Task.WhenAll(_venues.Where(v => from(v.Key)).Select(v => v.Value.Redeliver())));

    // Rebuilt after a breath: an actor that fails at once must not take a core.
    private void Ended(Exception e, string actor, Func<Task> wake)
    {
        LogEnded(_ports.Log, e, actor);
        _ = WakeLater(wake);
    }

    private async Task WakeLater(Func<Task> wake)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), _ports.Time);
        if (!_closing) await Quietly(wake);
    }

    private async Task Quietly(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (OperationCanceledException)
        {
            // the contest is being closed
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogNotWoken(_ports.Log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Actor {Actor} ended and is rebuilt from the journals")]
    private static partial void LogEnded(ILogger log, Exception e, string actor);

    [LoggerMessage(Level = LogLevel.Error, Message = "An actor could not be rebuilt; tried again at its next call")]
    private static partial void LogNotWoken(ILogger log, Exception e);
}
