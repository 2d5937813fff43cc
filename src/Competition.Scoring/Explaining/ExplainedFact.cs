namespace Competition.Scoring;

/// <summary>A fact of an input, with what it records, and whether it counts.</summary>
/// <param name="At">Contest seconds; event seconds for one that is void.</param>
/// <param name="Left">
/// Null where it counts; else <c>void</c>, <c>window</c> (outside it, or the clock stood), <c>replaced</c>, or
/// <c>too-many</c> (one more than the input takes).
/// </param>
/// <param name="By">The void, or what replaced it; null for all else.</param>
public sealed record ExplainedFact(Fact Fact, decimal At, Value Value, string? Left, Fact? By);
