namespace Competition.Scoring;

/// <summary>The step that a value is rounded to, and how.</summary>
public sealed record Quantum(decimal To, Rounding Mode);
