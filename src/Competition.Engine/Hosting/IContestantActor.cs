namespace Competition.Engine;

/// <summary>A contestant's actor, of a person, a team or an alias, as its host wakes it.</summary>
internal interface IContestantActor : IContestant, IAsyncDisposable
{
    /// <param name="again">It was here before: what it has missed is read from the journals.</param>
    Task Wake(bool again);

    /// <summary>Completes when it has read all that it wanted to read.</summary>
    Task Idle();

    /// <summary>All that it has told the contest, once for each audience, when it has nothing more to tell.</summary>
    Task<IReadOnlyList<Told>> Capture();
}
