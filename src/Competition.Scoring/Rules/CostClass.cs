namespace Competition.Scoring;

/// <summary>
/// Beside its own entrant's facts, what a value depends on (model.md B9): that is what a change of it costs.
/// </summary>
[Flags]
public enum CostClass
{
    /// <summary>L: own inputs, members of a team.</summary>
    Local = 0,

    /// <summary>R: places on a board.</summary>
    Rank = 1,

    /// <summary>F: a statistic of the field.</summary>
    Field = 2,

    /// <summary>O: opponents, and who else is in an exclusive state.</summary>
    Opponent = 4,

    /// <summary>T: the evaluation instant.</summary>
    Time = 8,

    /// <summary>S: a tie-breaker that looks at the tied ones together.</summary>
    TiedSet = 16,
}
