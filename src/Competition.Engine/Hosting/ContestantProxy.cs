using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A contestant on its lane.</summary>
internal sealed class ContestantProxy(ActorSlot<IContestantActor> slot) : IContestant
{
    public Task Take(Nudge nudge) => slot.Call(c => c.Take(nudge));

    public Task Correct(IReadOnlyList<Fact> corrections) => slot.Call(c => c.Correct(corrections));

    public Task Adopt(IReadOnlyList<Fact> facts) => slot.Call(c => c.Adopt(facts));

    public Task Retell() => slot.Call(c => c.Retell());

    /// <summary>Completes when it has read all that it wanted to read; at once where it was never woken.</summary>
    public Task Idle() => slot.Peek(async c =>
    {
        await c.Idle();
        return c;
    });

    /// <summary>Null where it was never woken: it has told nothing.</summary>
    public Task<IReadOnlyList<Told>?> Capture() => slot.Peek(c => c.Capture());

    public void Fail(Exception fault) => slot.Fail(fault);

    public Task Close() => slot.Close();
}
