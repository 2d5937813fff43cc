namespace Competition.Scoring;

/// <summary>How a table finds its row.</summary>
internal enum TableKind { Array, Exact, Step, Linear }
