namespace Competition.Cli;

/// <summary>
/// A fact that waits to be sent: its line, when it is due after the start, and what a spectator may be told then.
/// </summary>
internal sealed record Outgoing(string Id, ReadOnlyMemory<byte> Line, TimeSpan Due, string? Story);
