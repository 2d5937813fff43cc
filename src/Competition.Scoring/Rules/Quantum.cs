namespace Competition.Scoring;

/// <summary>The step that a value is rounded to, and how (model.md B3).</summary>
/// <param name="To">Above 0: 0.01, 1, 60; in the unit of the value.</param>
public sealed record Quantum(decimal To, Rounding Mode);
