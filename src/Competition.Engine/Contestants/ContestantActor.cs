using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// One contestant of a contest: applies its entries to its own cells and tells the contest those that others read and
/// that changed: once as they are, and once for each audience from which facts are kept.
/// </summary>
internal sealed class ContestantActor(EntrantId id, Setting setting, Errands errands) : IContestantActor
{
    private readonly List<OwnView> _views =
        [.. setting.Contest.Audiences.Prepend(null).Select(role => new OwnView(id, setting.Contest, role))];
    private readonly Progress _progress = new();
    private bool _silent;

    /// <summary>
    /// Tells the cells of no facts at all; after a failure, says nothing before it has read again what concerns it.
    /// </summary>
    public Task Wake(bool again)
    {
        _silent = again;
        if (!again) return Apply([]);
        foreach (var journal in setting.Journals) errands.Add(() => CatchUp(journal));
        errands.Add(Speak);
        return Task.CompletedTask;
    }

    public Task Take(Nudge nudge)
    {
        if (!_progress.HasGap(nudge)) return Apply(Facts(_progress.Take(nudge.Journal, nudge.Entries)));
        errands.Add(() => CatchUp(nudge.Journal));
        return Task.CompletedTask;
    }

    public Task Correct(IReadOnlyList<Fact> corrections) => Apply(corrections);

    public Task Adopt(IReadOnlyList<Fact> facts) => Apply(facts);

    public Task Retell() => Tell([.. _views.Select(v => v.Everything)]);

    public Task Idle() => errands.Idle();

    public async Task<IReadOnlyList<Told>> Capture()
    {
        await Idle();
        return [.. _views.Select(v => v.Everything)];
    }

    public ValueTask DisposeAsync()
    {
        errands.End();
        return ValueTask.CompletedTask;
    }

    private static List<Fact> Facts(IReadOnlyList<NumberedFact> entries) => [.. entries.Select(e => e.Fact)];

    private async Task CatchUp(JournalId journal)
    {
        var concern = await setting.Actors.Venue(journal.Venue).EntriesOf(id, journal, _progress.Of(journal));
        var entries = Facts(_progress.Take(journal, concern.Entries));
        await Apply([.. entries, .. concern.Corrections]);
        foreach (var alias in entries.Where(f => f.Type == FactType.Alias && f.Entrant == id))
        {
            if (alias["alias"].Text is { } seat) await setting.Actors.Contestant(new EntrantId(seat)).Retell();
        }
    }

    private Task Speak()
    {
        _silent = false;
        return Retell();
    }

    private Task Apply(IReadOnlyCollection<Fact> facts) =>
        _views is [var all] ? Tell(all.Take(facts)) : Tell([.. _views.Select(v => v.Take(facts))]);

    // All of it before the first is awaited: what another turn tells must not come between.
    private Task Tell(IReadOnlyList<Told> told) => Task.WhenAll(told.Select(Tell).ToList());

    private Task Tell(Told told) =>
        _silent || errands.Ended ? Task.CompletedTask : setting.Actors.Contest.Tell(told);
}
