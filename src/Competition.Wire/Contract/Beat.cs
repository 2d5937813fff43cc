namespace Competition.Wire;

/// <summary>Every 2 s to all who follow: nothing changed that you were not told. Time is RFC 3339.</summary>
public sealed record Beat(string Contest, string Of, string Hash, string Status, string View, string ServerTime);
