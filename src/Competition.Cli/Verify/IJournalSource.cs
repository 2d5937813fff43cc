using Competition.Engine;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>Where journals are read from to be verified.</summary>
internal interface IJournalSource
{
    /// <summary>The contests that have journals there, by id.</summary>
    Task<IReadOnlyList<ContestId>> Contests(CancellationToken cancel);

    /// <summary>Every journal of a contest, each as far as it holds.</summary>
    Task<IReadOnlyList<JournalCopy>> Read(ContestId contest, CancellationToken cancel);
}
