namespace Competition.Cli;

/// <summary>What <c>competition simulate</c> was asked for.</summary>
internal sealed record SimulateRequest(Uri Server, string Pass, ContestPlan Plan)
{
    /// <summary>Null = a new id.</summary>
    public string? Contest { get; init; }

    /// <summary>1 = a UTC contest at real speed; else a contest in seconds, so many times as fast.</summary>
    public required decimal Speed { get; init; }

    public required TimeSpan GiveUp { get; init; }
}
