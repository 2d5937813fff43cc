namespace Competition.Scoring;

/// <summary>A fact of an input, with what it records, and whether it counts.</summary>
/// <param name="At">Contest time in seconds.</param>
/// <param name="Left">
/// Null where it counts; else <c>void</c>, <c>window</c> (outside it, or the clock stood), or <c>replaced</c>.
/// </param>
/// <param name="By">The void, or what replaced it.</param>
public sealed record ExplainedFact(Fact Fact, decimal At, Value Value, string? Left, Fact? By);
