namespace Competition.Server;

/// <summary>The head of a journal: its last entry on disk and the hash of the chain up to it.</summary>
internal sealed record HeadLine(string Journal, long Entry, string Hash);
