namespace Competition.Scoring;

/// <summary>Whose gun times a node (B11.5).</summary>
public enum ClockKind
{
    /// <summary>That of the nearest node above that says so; none of them: contest time is event time.</summary>
    Inherit,

    /// <summary>One gun for all.</summary>
    Common,

    /// <summary>Each venue's own gun.</summary>
    Venue,

    /// <summary>Each entrant's own gun, where there was one.</summary>
    Entrant,
}
