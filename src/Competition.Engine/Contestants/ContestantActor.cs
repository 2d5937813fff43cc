using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// One contestant of a contest: applies its entries to its own cells and tells the contest those that others read and
/// that changed.
/// </summary>
internal sealed class ContestantActor(
    EntrantId id, Definition contest, IActors actors, IReadOnlyList<JournalId> journals) : IContestantActor
{
    private readonly Evaluation _own = Evaluation.Own(contest.Rules, contest.Roster, id);
    private readonly Progress _progress = new();
    private readonly Dictionary<CellRef, CellChange> _exported = [];
    private Task _catchingUp = Task.CompletedTask;

    /// <summary>
    /// Tells the cells of no facts at all; after a failure, first reads again everything that concerns it.
    /// </summary>
    public async Task Wake(bool again)
    {
        await Apply([]);
        if (!again) return;
        foreach (var journal in journals) await CatchUp(journal);
    }

    public Task Take(Nudge nudge)
    {
        if (!_progress.HasGap(nudge)) return Apply(Facts(_progress.Take(nudge.Journal, nudge.Entries)));
        if (_catchingUp.IsCompleted) _catchingUp = CatchUp(nudge.Journal);
        return Task.CompletedTask;      // not awaited: the venue that nudges may itself be waiting for us
    }

    public Task Correct(IReadOnlyList<Fact> corrections) => Apply(corrections);

    public Task Adopt(IReadOnlyList<Fact> facts) => Apply(facts);

    public Task Retell() => actors.Contest.Tell(new Told(id, [.. _exported.Values], _own.AsOf));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static List<Fact> Facts(IReadOnlyList<Entry> entries) => [.. entries.Select(e => e.Fact)];

    private async Task CatchUp(JournalId journal)
    {
        var concern = await actors.Venue(journal.Venue).EntriesOf(id, journal, _progress.Of(journal));
        var entries = Facts(_progress.Take(journal, concern.Entries));
        await Apply([.. entries, .. concern.Corrections]);
        foreach (var alias in entries.Where(f => f.Type == FactType.Alias && f.Entrant == id))
        {
            if (alias["alias"].Text is { } seat) await actors.Contestant(new EntrantId(seat)).Retell();
        }
    }

    private Task Apply(IReadOnlyCollection<Fact> facts)
    {
        var changes = _own.Apply(facts, []);
        foreach (var change in changes.Cells) _exported[change.Cell] = change;
        return actors.Contest.Tell(new Told(id, changes.Cells, _own.AsOf));
    }
}
