using Competition.Engine;
using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// Recounts, each question asked once: who asks the same of the same journals gets the same evaluation. A few are
/// kept, and one that everybody has stopped waiting for is given up.
/// </summary>
internal sealed class Recounts
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(RecountKey Key, Recount Recount)> _kept = new();

    /// <summary>How many were begun.</summary>
    public int Begun { get; private set; }

    /// <summary>The contest as its journals have it, up to a moment, as an audience sees it; null = all.</summary>
    /// <returns>One thread at a time may read it: take it as lock.</returns>
    public async Task<Evaluation> Of(
        LiveContest contest, Moment when, string? role, CancellationToken cancel)
    {
        var audience = role is not null && contest.Definition.Audiences.Contains(role) ? role : null;
        var heads = string.Join('\n', (await contest.Heads()).Select(h => h.Head.Hash.ToString()));
        while (true)
        {
            var recount = Take(new RecountKey(contest, contest.Definition, heads, when, audience));
            if (await recount.Evaluation(cancel) is { } evaluation) return evaluation;
            cancel.ThrowIfCancellationRequested();   // else another gave it up as this one came
        }
    }

    private Recount Take(RecountKey key)
    {
        lock (_gate)
        {
            for (var at = _kept.First; at is not null; at = at.Next)
            {
                if (at.Value.Recount.IsGivenUp) continue;
                if (at.Value.Key == key) return at.Value.Recount;
            }

            Begun++;
            var recount = new Recount(stop => key.Contest.EvaluateAt(key.When, stop, key.Role));
            _kept.AddFirst((key, recount));
            if (_kept.Count > Limits.KeptRecounts) _kept.RemoveLast();
            return recount;
        }
    }

    private sealed record RecountKey(
        LiveContest Contest, Definition Definition, string Heads, Moment When, string? Role);
}
