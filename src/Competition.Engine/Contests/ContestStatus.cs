namespace Competition.Engine;

/// <summary>
/// Result status (formats.md "States"), as far as this build has its facts: LIVE from the first mark, sample or clock
/// start, UNOFFICIAL while the clock is stopped everywhere or when it was published, OFFICIAL while it is sealed.
/// </summary>
public enum ContestStatus
{
    /// <summary>Before the first mark, sample or clock start.</summary>
    StartList,

    /// <summary>From the first of them on.</summary>
    Live,

    /// <summary>The clock is stopped everywhere, or the result was published.</summary>
    Unofficial,

    /// <summary>UNOFFICIAL again, because its seal was recalled.</summary>
    UnderCorrection,

    /// <summary>Sealed.</summary>
    Official,
}
