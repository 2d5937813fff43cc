using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A contest on its lane.</summary>
internal sealed class ContestProxy(ActorSlot<ContestActor> slot) : IContest
{
    public Task Take(Nudge nudge) => slot.Call(c => c.Take(nudge));

    public Task Tell(Told told) => slot.Call(c => c.Tell(told));

    public Task Correct(IReadOnlyList<Fact> corrections) => slot.Call(c => c.Correct(corrections));

    public Task Deliver(Placed fact, FactId to) => slot.Call(c => c.Deliver(fact, to));

    public Task Found(Fact correction) => slot.Call(c => c.Found(correction));

    public Task Publish() => slot.Call(c => c.Publish());

    /// <summary>Completes when it has nothing to read any more.</summary>
    public Task Settle() => slot.Call(c => c.Settle());

    public void Fail(Exception fault) => slot.Fail(fault);

    public Task Close() => slot.Close();
}
