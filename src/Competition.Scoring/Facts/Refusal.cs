namespace Competition.Scoring;

/// <summary>
/// Why a fact is refused (model.md B11.31): a stable code (<c>unknown-node</c>) for programs and a sentence in each
/// language for people. A refusal is an answer; nothing is thrown.
/// </summary>
public sealed record Refusal(string Code, string English, string Chinese);
