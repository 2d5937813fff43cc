namespace Competition.Engine;

/// <summary>
/// Result status (formats.md "States"), as far as this build has its facts: LIVE from the first mark, sample or clock
/// start, UNOFFICIAL while the clock is stopped everywhere.
/// </summary>
public enum ContestStatus
{
    /// <summary>Before the first mark, sample or clock start.</summary>
    StartList,

    /// <summary>From the first of them on.</summary>
    Live,

    /// <summary>The clock is stopped everywhere.</summary>
    Unofficial,
}
