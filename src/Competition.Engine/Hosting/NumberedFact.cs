using Competition.Scoring;

namespace Competition.Engine;

/// <summary>A fact with the number of its entry in a journal that is known to the receiver.</summary>
internal readonly record struct NumberedFact(long Number, Fact Fact);
