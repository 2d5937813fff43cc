using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

// How it begins, from journals or a snapshot, and becomes one.
internal sealed partial class VenueActor
{
    /// <summary>
    /// Fills the index from the journals, as far as nobody has, and, beside its turns, tells whom their entries
    /// concern.
    /// </summary>
    public static async Task<VenueActor> Open(
        VenueStart start, VenueJournals journals, Teller teller, VenuePorts ports)
    {
        var venue = new VenueActor(start.State, journals, teller, ports);
        try
        {
            await venue.ReadAll(start);
            return venue;
        }
        catch
        {
            venue._errands.End();
            throw;
        }
    }

    /// <summary>Has every void and restore of these journals delivered again: a venue elsewhere was rebuilt.</summary>
    public Task Redeliver() => Redeliver(_ => 0);

    /// <summary>How far all are told whom the entries of each journal concern; completes when they are.</summary>
    public async Task<IReadOnlyDictionary<JournalId, long>> Told()
    {
        var told = Numbers(own: _commits.Tells);
        await _commits.Telling();
        await _errands.Done;
        return told;
    }

    /// <summary>All that it knows, at an instant at which it is about nothing beside its turns.</summary>
    public async Task<VenueCapture> Capture()
    {
        await _errands.Idle();
        var own = _journals.Own.Id;
        var part = VenueStart.Part(_state, _awaited.All.Where(p => p.Journal.Venue == own.Venue));
        return new VenueCapture(own.Venue, part, Numbers(own: _last.Number), _commits.IsOnDisk(_last.Number));
    }

    // Each read once, and told as it is read. Not awaited: contestants and the contest may be waiting for this venue.
    private async Task ReadAll(VenueStart start)
    {
        foreach (var journal in _journals.All) await Read(journal, start);
        _state.End(_journals.Own.Head.Number);
        if (start.Waiting.Count > 0) _errands.Add(() => _teller.Deliver(start.Waiting));
        _errands.Add(() => Redeliver(start.Told));
        foreach (var id in _state.Doubted) _errands.Add(() => _rivals.Meet(id));
    }

    private async Task Read(IJournalView journal, VenueStart start)
    {
        var read = new List<Entry>();
        var (told, applied) = (start.Told(journal.Id), start.Applied(journal.Id));
        if (start.Marks.Count > 0) _facts.Recent.Begin(journal.Id, told);
        await foreach (var entry in journal.Read(told + 1, CancellationToken.None))
        {
            _facts.Recent.Add(journal.Id, entry);
            if (entry.Number > applied) _state.Apply(journal.Id, entry);
            read.Add(entry);
            if (read.Count < Limits.OpeningTold) continue;
            TellAgain(journal.Id, read);
            read = [];
        }

        TellAgain(journal.Id, read);
    }

    private void TellAgain(JournalId journal, IReadOnlyList<Entry> entries) =>
        _errands.Add(() => _teller.Retell(journal, _state.Concerns(journal), entries));

    private async Task Redeliver(Func<JournalId, long> after)
    {
        foreach (var journal in _journals.All)
        {
            var acts = _state.Concerns(journal.Id).Acts(after(journal.Id), journal.Head.Number);
            var corrections = await _journals.Read(journal.Id, acts);
            await _teller.Deliver([.. corrections.Select(e => Placed.Of(journal.Id, e))]);
        }
    }

    private Dictionary<JournalId, long> Numbers(long own) => _journals.All
        .ToDictionary(j => j.Id, j => j.Id == _journals.Own.Id ? own : j.Head.Number);
}
