namespace Competition.Cli;

/// <summary>Why an official acts: as it is recorded in the fact, and as spectators are told.</summary>
internal sealed record Reason(string Recorded, string Story);
