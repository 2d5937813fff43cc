namespace Competition.Scoring;

/// <summary>A fact that is kept and does not count, because it came after what a seal names.</summary>
/// <param name="Node">What is sealed.</param>
/// <param name="Seal">The fact that sealed it.</param>
public sealed record BeyondSeal(FactId Fact, NodePath Node, FactId Seal);
