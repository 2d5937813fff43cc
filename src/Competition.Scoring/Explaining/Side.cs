namespace Competition.Scoring;

/// <summary>Where another stands on a board, seen from the entrant that was asked about.</summary>
public enum Side
{
    /// <summary>On a better place, or on the board at all where the one asked about is not.</summary>
    Ahead,

    /// <summary>On the same rank.</summary>
    Level,

    /// <summary>On a later place.</summary>
    Behind,
}
