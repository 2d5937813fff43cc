namespace Competition.Scoring;

/// <summary>Where another stands on a board, seen from the entrant that was asked about.</summary>
public enum Side { Ahead, Level, Behind }
