namespace Competition.Scoring;

/// <summary>How a table finds its row.</summary>
public enum TableKind { Array, Exact, Step, Linear }
