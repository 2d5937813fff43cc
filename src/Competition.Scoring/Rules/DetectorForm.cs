namespace Competition.Scoring;

/// <summary>What a detector looks for (B6): a state that holds, a sequence of edges, an integral.</summary>
public enum DetectorForm { When, Sequence, Integral }
