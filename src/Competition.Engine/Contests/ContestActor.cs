using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What the entrants of a contest share: ranks, team values, boards. Collects what contestants and venues tell,
/// evaluates once for all that is waiting, and publishes: a quiet board at once, a busy one no more often than the
/// settings allow. An audience from which facts are kept has an evaluation, and boards, of its own.
/// </summary>
internal sealed class ContestActor : IContest, IAsyncDisposable
{
    private readonly Setting _setting;
    private readonly BoardPress _press;
    private readonly List<SharedView> _views;
    private readonly Progress _progress = new();
    private readonly List<Fact> _facts = [];
    private readonly Errands _errands;
    private readonly bool _goesOn;
    private bool _recovering;

    public ContestActor(Setting setting, BoardPress press, Errands errands)
    {
        (_setting, _press, _errands) = (setting, press, errands);
        _views = [.. setting.Contest.Audiences.Prepend(null).Select(r => new SharedView(setting.Contest, r))];
        _goesOn = setting.Contest.SealedAt is null
            && setting.Contest.Rules.Values.Any(v => v.Cost.HasFlag(CostClass.Time));
    }

    /// <summary>After a failure, reads again what is shared and asks every contestant for its cells.</summary>
    public void Recover()
    {
        _recovering = true;
        foreach (var journal in _setting.Journals) _errands.Add(() => CatchUp(journal));
        foreach (var entrant in _setting.Contest.Everybody)
        {
            _errands.Add(() => _setting.Actors.Contestant(entrant).Retell());
        }

        _errands.Add(Recovered);
    }

    /// <summary>Begins with what contestants have told before that sleep now, and reads what is shared.</summary>
    public void Resume(IEnumerable<Told> told)
    {
        _recovering = true;
        foreach (var cells in told) Take(cells);
        foreach (var journal in _setting.Journals) _errands.Add(() => CatchUp(journal));
        _errands.Add(Recovered);
    }

    public Task Settle() => _errands.Idle();

    public Task Take(Nudge nudge)
    {
        if (!_progress.HasGap(nudge)) Keep(_progress.Take(nudge.Journal, nudge.Entries));
        else _errands.Add(() => CatchUp(nudge.Journal));
        return Task.CompletedTask;
    }

    public Task Tell(Told told)
    {
        Take(told);
        return Task.CompletedTask;
    }

    public Task Correct(IReadOnlyList<Fact> corrections)
    {
        Keep(corrections);
        return Task.CompletedTask;
    }

    public async Task Deliver(Placed fact, FactId to)
    {
        while (!_errands.Ended && !await TryDeliver(fact, to)) await Task.Delay(Errands.Breath);
    }

    public Task Found(Fact correction)
    {
        foreach (var view in _views) view.Found(correction);
        PublishSoon();
        return Task.CompletedTask;
    }

    public Task Publish()
    {
        if (_recovering)
        {
            _press.Forget();      // half a board is worse than one that stands still; who has recovered asks again
            return Task.CompletedTask;
        }

        _press.Print(_views, _facts);
        _facts.Clear();
        if (_goesOn) _press.NextSecond(() => _setting.Actors.Contest.Publish());
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _errands.End();
        _press.Forget();
        return ValueTask.CompletedTask;
    }

    // A venue that cannot read its journal now is asked again. All are asked: one id may stand in two of them.
    private async Task<bool> TryDeliver(Placed fact, FactId to)
    {
        List<IVenue> venues = [.. _setting.Contest.VenueIds.Select(_setting.Actors.Venue)];
        try
        {
            var isDelivered = false;
            foreach (var venue in venues) isDelivered |= await venue.Deliver(fact, to);
            if (isDelivered) return true;

            // At once: its target may come while the venues are told to wait for it. Another content is heard of where
            // it stands.
            if (VenueState.IsCorrection(fact.Fact) && VenueState.TargetOf(fact.Fact) == to) Miss(fact.Fact);
            foreach (var venue in venues)
            {
                if (await venue.Await(fact, to)) await Found(fact.Fact);
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Miss(Fact correction)
    {
        foreach (var view in _views) view.Miss(correction);
        PublishSoon();
    }

    private void Take(Told told)
    {
        foreach (var view in _views)
        {
            if (view.Role == told.Role && view.Take(told)) PublishSoon();
        }
    }

    private Task Recovered()
    {
        _recovering = false;
        PublishSoon();
        return Task.CompletedTask;
    }

    // What no shared cell reads has come for its time alone.
    private void Keep(IReadOnlyList<NumberedFact> entries)
    {
        List<Fact> facts = [.. entries.Select(e => e.Fact)];
        foreach (var fact in facts)
        {
            foreach (var view in _views) view.Hear(fact);
        }

        if (facts.Count > 0) PublishSoon();
        Keep(facts.FindAll(f => Route.Of(f, _setting.Contest).Contest));
    }

    private void Keep(IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0) return;
        _facts.AddRange(facts);
        PublishSoon();
    }

    private async Task CatchUp(JournalId journal)
    {
        var concern = await _setting.Actors.Venue(journal.Venue).SharedEntries(journal, _progress.Of(journal));
        Keep(_progress.Take(journal, concern.Entries));
        Keep(concern.Corrections);
    }

    private void PublishSoon() => _press.Soon(() => _setting.Actors.Contest.Publish());
}
