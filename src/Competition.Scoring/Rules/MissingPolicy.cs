namespace Competition.Scoring;

/// <summary>What a fold does with missing rows; worst sorts last and, if it survives the drop, the result is missing.</summary>
public enum MissingPolicy { Skip, Zero, Worst, Fail }
