namespace Competition.Server;

/// <summary>What a judge gave; null = a status instead of a value.</summary>
internal sealed record JudgeValue(string Judge, decimal? Value);
