namespace Competition.Scoring;

/// <summary>A board that is frozen: from a contest time, or from the contest time of an instant.</summary>
internal sealed record FrozenBoard(Board Board, decimal? ContestTime, decimal Instant);
