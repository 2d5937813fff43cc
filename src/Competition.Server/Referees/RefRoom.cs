using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>The tablets of a contest, what they are told of each other, and the book that they read.</summary>
internal sealed partial class RefRoom : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly RefPresence _presence = new();
    private readonly HashSet<RefTablet> _tablets = [];
    private readonly RefFollower _follower;
    private readonly TimeProvider _time;

    public RefRoom(LiveContest contest, TimeProvider time, ILogger log)
    {
        (Contest, _time) = (contest, time);
        _follower = new RefFollower(contest, time)
        {
            Heard = Hear,
            Lost = why =>
            {
                Broken(log, contest.Id, why);
                foreach (var tablet in Tablets(_ => true)) tablet.Cut();
            },
        };
    }

    public LiveContest Contest { get; }

    /// <summary>What was entered, as far as that desk may see it: all that is on disk now.</summary>
    public Task<MarksView> Marks(RefDesk desk, NodePath? node, EntrantId? entrant, CancellationToken cancel) =>
        _follower.Read(
            book => new RefReading(book, desk, Contest.Passes.Seats.Values, Editing).Of(node, entrant), cancel);

    /// <summary>The devices that are connected at a seat now.</summary>
    public IReadOnlyList<string> Devices(string seat)
    {
        lock (_gate) return _presence.Devices(seat);
    }

    /// <summary>Keeps the book open until disposed.</summary>
    public IDisposable Come(RefTablet tablet)
    {
        lock (_gate)
        {
            _tablets.Add(tablet);
            _presence.Came(tablet.Sitter, tablet.Connection);
        }

        Wake();
        return _follower.Enter();
    }

    public void Leave(RefTablet tablet)
    {
        lock (_gate)
        {
            _tablets.Remove(tablet);
            _presence.Left(tablet.Sitter, tablet.Connection, _time.GetUtcNow());
        }

        Wake();
    }

    public bool Open(RefTablet tablet, RefPlace place, bool isOpen)
    {
        lock (_gate)
        {
            if (!isOpen) _presence.Close(tablet.Sitter, place);
            else if (!_presence.Open(tablet.Sitter, place)) return false;
        }

        Wake();
        return true;
    }

    public bool Edit(RefTablet tablet, Editing what, bool isEditing)
    {
        lock (_gate)
        {
            if (!_presence.Edit(tablet.Sitter, what, isEditing)) return false;
        }

        Tell([what.Place], except: tablet);
        return true;
    }

    public void Nudge(string seat, string by)
    {
        foreach (var tablet in Tablets(t => t.Sitter.Seat == seat)) tablet.Nudge(by);
    }

    /// <summary>The other devices at his seat, and who else has open what he has.</summary>
    public (IReadOnlyList<string> Twins, IReadOnlyDictionary<RefPlace, IReadOnlyList<string>> Also) Around(
        RefSitter who)
    {
        IReadOnlyList<RefPlace> over;
        lock (_gate)
        {
            over = _presence.Sweep(_time.GetUtcNow());
            if (over.Count == 0) return Now();
        }

        Tell(over, except: null);
        lock (_gate) return Now();

        (IReadOnlyList<string>, IReadOnlyDictionary<RefPlace, IReadOnlyList<string>>) Now() =>
            ([.. _presence.Devices(who.Seat).Where(d => d != who.Device)], _presence.Also(who));
    }

    public ValueTask DisposeAsync() => _follower.DisposeAsync();

    private IReadOnlySet<Editing> Editing
    {
        get
        {
            lock (_gate) return _presence.Editing;
        }
    }

    private void Hear(Fact fact, IReadOnlyList<RefPlace> places)
    {
        if (places.Count > 0) Tell(places, except: null);
        if (fact.Type is FactType.Rules or FactType.Roster or FactType.Contest or FactType.Seat) Wake();
    }

    private void Tell(IReadOnlyList<RefPlace> places, RefTablet? except)
    {
        foreach (var tablet in Tablets(t => t != except)) tablet.Tell(places);
    }

    private void Wake()
    {
        foreach (var tablet in Tablets(_ => true)) tablet.Wake();
    }

    private List<RefTablet> Tablets(Func<RefTablet, bool> which)
    {
        lock (_gate) return [.. _tablets.Where(which)];
    }

    [LoggerMessage(EventId = 40, Level = LogLevel.Error, Message = "The facts of {Contest} are lost to its tablets")]
    private static partial void Broken(ILogger log, ContestId contest, Exception why);
}
