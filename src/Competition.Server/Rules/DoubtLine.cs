namespace Competition.Server;

/// <summary>What is doubtful about rules that are to follow others: a stable code, a sentence for people.</summary>
internal sealed record DoubtLine(string Why, string Message);
