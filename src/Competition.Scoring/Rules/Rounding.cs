namespace Competition.Scoring;

/// <summary>How a number that lies between two steps is rounded (model.md B3); halfUp is away from zero.</summary>
public enum Rounding { HalfUp, HalfEven, Down, Up, Ceil, Floor }
