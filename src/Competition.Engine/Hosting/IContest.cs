using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A contest, as others may call it: shared cells and boards.</summary>
internal interface IContest
{
    Task Take(Nudge nudge);

    /// <summary>Own cells of a contestant that changed.</summary>
    Task Tell(Told told);

    /// <summary>Voids and restores of facts that it holds.</summary>
    Task Correct(IReadOnlyList<Fact> corrections);

    /// <summary>
    /// Finds the venues whose journals have the target of a void or restore; they keep it while none has.
    /// </summary>
    /// <param name="to">The target.</param>
    Task Deliver(Placed fact, FactId to);

    /// <summary>The target of a void or restore that was kept has come.</summary>
    Task Found(Fact correction);

    /// <summary>Evaluates and publishes what is waiting, now.</summary>
    Task Publish();
}
