namespace Competition.Scoring;

/// <summary>Whose gun times a node (B11.5).</summary>
public enum ClockKind { Inherit, Common, Venue, Entrant }
