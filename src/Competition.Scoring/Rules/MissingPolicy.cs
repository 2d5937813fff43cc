namespace Competition.Scoring;

/// <summary>What a fold does with missing rows; worst sorts last and, unless dropped, is the result.</summary>
internal enum MissingPolicy { Skip, Zero, Worst, Fail }
