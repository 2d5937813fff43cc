using Competition.Scoring;

namespace Competition.Engine;

// What is computed again from the journals, beside the actors.
public sealed partial class LiveContest
{
    /// <summary>Recomputes everything from the journals; null = all facts, as nobody in particular sees them.</summary>
    public Task<Evaluation> Evaluate(decimal? asOf, CancellationToken cancel, string? role = null) =>
        EvaluateAt(new Moment(asOf), cancel, role);

    /// <summary>Recomputes everything that counts at a moment, as an audience sees it; without a role, all.</summary>
    public Task<Evaluation> EvaluateAt(Moment when, CancellationToken cancel, string? role = null) =>
        Again(() => Recount.Of(_running, _declared, new Question(when, role), cancel), cancel);

    /// <summary>The position after which a token of the feed goes on; null where it is none of this contest.</summary>
    public JournalPosition? PositionOf(string token) =>
        FeedToken.Read(token, Definition) is { } read ? new JournalPosition(read.Seen) : null;

    /// <summary>
    /// The positions just before and just after a fact came; null where this audience sees no such fact.
    /// </summary>
    /// <param name="whole">Of a correction: before the first and after the last of both its halves.</param>
    public Task<(JournalPosition Before, JournalPosition After)?> PositionsAround(
        FactId fact, bool whole, string? role, CancellationToken cancel) => Again(async () =>
        {
            var running = _running;
            return running.Knows(fact)
                ? (await Arrivals.Read(running, running.ScreenFor(role), cancel)).Around(fact, whole)
                : null;
        }, cancel);

    /// <summary>
    /// The marks that an audience is not told although they stand, for their panel waits for others; null where there
    /// are none.
    /// </summary>
    public async Task<Func<FactId, bool>?> Secrets(string? role, CancellationToken cancel)
    {
        if (_running.ScreenFor(role) is not { } screen) return null;
        await screen.CatchUp(cancel);
        return screen.HidesMark;
    }

    /// <summary>The seal beyond which a fact stands, so that it does not count; null where it counts.</summary>
    public async Task<BeyondSeal?> Beyond(FactId fact, CancellationToken cancel)
    {
        if (_rulings.Seals.IsEmpty) return null;
        return await Again(
            async () => Counted.Beyond(fact, await _running.Standing(upTo: null, cancel), Definition), cancel);
    }

    /// <summary>
    /// What another version of the rules would change, over the whole history; nothing is written. Errors have
    /// pointers into the rulebook.
    /// </summary>
    public Task<(RulesPreview? Preview, IReadOnlyList<DocumentError> Errors)> Preview(
        Members rulebook, CancellationToken cancel) =>
        Again(() => Recount.Preview(_running, rulebook, cancel), cancel);

    // Who asks while the contest is taken over by another version asks that one.
    private async Task<T> Again<T>(Func<Task<T>> ask, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                (await _gate.Enter()).Dispose();
            }
        }
    }
}
