namespace Competition.Scoring;

/// <summary>Why a fact is refused: a stable code (<c>unknown-node</c>) and a sentence in each language.</summary>
public sealed record Refusal(string Code, string English, string Chinese);
