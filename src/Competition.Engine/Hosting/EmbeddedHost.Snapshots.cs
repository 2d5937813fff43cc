using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

// Its actors as a snapshot, and from one.
internal sealed partial class EmbeddedHost
{
    /// <summary>
    /// All actors, one after the other, while facts go on coming: first how far everybody has heard, then the venues,
    /// then the contestants, who know no less than that. Null where an actor ended meanwhile, or what a venue knew did
    /// not come to be on disk.
    /// </summary>
    public async Task<Capture?> Capture()
    {
        var (ends, redelivering) = await Awake();
        await redelivering;
        var told = (await Task.WhenAll(_venues.Values.Select(v => v.Told()))).SelectMany(t => t).ToDictionary();
        var venues = await Task.WhenAll(_venues.Values.Select(v => v.Capture()));
        var applied = venues.SelectMany(v => v.Applied).ToDictionary();
        var index = new SnapshotWriter();
        await Task.Run(() => _index.Write(index, j => applied[j]));
        await Quiet();
        var cells = await Cells();
        foreach (var venue in venues)
        {
            if (!await venue.OnDisk) return null;
        }

        if (ends != Ends) return null;
        var heads = (await Heads()).ToDictionary(h => h.Journal, h => h.Head);
        return new Capture(
            [.. _setting.Journals.Select(j => new JournalMark(j, told[j], applied[j], heads[j]))],
            venues, index.Written.ToArray(), cells);
    }

    /// <summary>The snapshot with which it began; null where there was none.</summary>
    public SnapshotHead? Begun => _snapshot?.Head;

    /// <summary>From now on venues read what concerns a contestant in these.</summary>
    public void Use(Dossiers dossiers) => _dossiers.Put(dossiers);

    private int Ends
    {
        get
        {
            lock (_gate) return _ends;
        }
    }

    // Who was rebuilt is told again what he had heard, and who ended is rebuilt when he is called.
    private async Task<(int Ends, Task Redelivering)> Awake()
    {
        var ends = Ends;
        await _contestProxy.Settle();
        await Task.WhenAll(_venues.Values.Select(v => v.Told()));
        lock (_gate) return (ends, _redelivering);
    }

    // Whoever is called first, before any actor wakes.
    private async Task Begin()
    {
        if (await new SnapshotLoading(_contest, _ports).Find(_setting.Journals) is not { } snapshot) return;
        (_snapshot, _index) = (snapshot, snapshot.Index);
        Use(snapshot.Dossiers);
    }

    // Who wakes may wake others: a person its seats, and they those who sat there.
    private async Task Quiet()
    {
        for (var before = -1; before != Volatile.Read(ref _wakes);)
        {
            before = Volatile.Read(ref _wakes);
            await Task.WhenAll(_contestants.Values.Select(c => c.Idle()));
        }
    }

    private VenueStart StartOf(JournalId own, bool again) => !again && _snapshot is { } snapshot
        ? snapshot.Venues[own.Venue]
        : VenueStart.From(new VenueState(_contest, own, _index));

    // Who sleeps still stands by what it had told before.
    private async Task<IReadOnlyList<Told>> Cells()
    {
        var all = await Task.WhenAll(_contestants.Select(async c =>
            await c.Value.Capture() ?? [.. _snapshot?.Told[c.Key] ?? []]));
        return [.. all.SelectMany(told => told)];
    }

    // By the venues, and by contestants whom that woke.
    private async Task Heard()
    {
        await Task.WhenAll(_venues.Values.Select(v => v.Settle()));
        await Quiet();
        await _contestProxy.Settle();
    }
}
