namespace Competition.Wire;

/// <summary>The positions From … From + Count − 1 share this rank (null = not ranked).</summary>
public sealed record RankRun(int From, int Count, int? Rank);
