using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// A seat or encrypted number: nobody until it is bound. It keeps its facts and hands them, with the alias facts, to
/// every person that was ever named for it; whose they are at last, the person's evaluation decides. The contest hears
/// from it how late its facts are.
/// </summary>
internal sealed class AliasActor(EntrantId id, Setting setting, Errands errands) : IContestantActor
{
    private readonly Progress _progress = new();
    private readonly List<Fact> _facts = [];
    private readonly List<EntrantId> _persons = [];
    private readonly List<SeatView> _views =
        [.. setting.Contest.Audiences.Prepend(null).Select(role => new SeatView(id, setting.Contest, role))];
    private bool _silent;

    /// <summary>After a failure, says nothing before it has read again what concerns it.</summary>
    public Task Wake(bool again)
    {
        _silent = again;
        if (!again) return Task.CompletedTask;
        foreach (var journal in setting.Journals) errands.Add(() => CatchUp(journal));
        errands.Add(Speak);
        return Task.CompletedTask;
    }

    public Task Take(Nudge nudge)
    {
        if (_progress.HasGap(nudge))
        {
            errands.Add(() => CatchUp(nudge.Journal));
            return Task.CompletedTask;
        }

        return Keep([.. _progress.Take(nudge.Journal, nudge.Entries).Select(e => e.Fact)]);
    }

    public Task Correct(IReadOnlyList<Fact> corrections) => Keep(corrections);

    public Task Adopt(IReadOnlyList<Fact> facts) => Keep(facts);

    public async Task Retell()
    {
        if (_silent) await errands.Idle();      // it has not read yet what it would tell
        else await Tell();
    }

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

    private async Task CatchUp(JournalId journal)
    {
        var concern = await setting.Actors.Venue(journal.Venue).EntriesOf(id, journal, _progress.Of(journal));
        await Keep([.. _progress.Take(journal, concern.Entries).Select(e => e.Fact), .. concern.Corrections]);
    }

    private Task Keep(IReadOnlyList<Fact> facts)
    {
        _facts.AddRange(facts);
        List<Task> told = [.. _views.Select(v => Tell(v.Take(facts, _facts)))];
        var known = _persons.ToList();
        foreach (var fact in facts)
        {
            var isOurs = fact.Type == FactType.Alias && fact["alias"].Text == id.Value;
            if (!isOurs || fact.Entrant is not { } person) continue;
            if (!_persons.Contains(person)) _persons.Add(person);
        }

        var telling = known.Select(p => setting.Actors.Contestant(p).Adopt(facts));
        var joining = _persons.Except(known).Select(p => setting.Actors.Contestant(p).Adopt([.. _facts]));
        return Task.WhenAll([.. told, .. telling, .. joining]);
    }

    private Task Speak()
    {
        _silent = false;
        return Tell();
    }

    private Task Tell() => Task.WhenAll(_persons.Select(p => setting.Actors.Contestant(p).Adopt([.. _facts]))
        .Concat(_views.Select(v => Tell(v.Everything))).ToList());

    private Task Tell(Told told) =>
        _silent || errands.Ended ? Task.CompletedTask : setting.Actors.Contest.Tell(told);
}
