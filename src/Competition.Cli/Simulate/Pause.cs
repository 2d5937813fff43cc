namespace Competition.Cli;

/// <summary>A time in which a clock stands.</summary>
internal sealed record Pause(decimal From, decimal To);
