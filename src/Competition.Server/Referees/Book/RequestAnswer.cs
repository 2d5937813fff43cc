namespace Competition.Server;

/// <summary>What the head judge decided: <c>accepted</c> or <c>rejected</c>.</summary>
internal sealed record RequestAnswer(string Decision, string? Reason);
