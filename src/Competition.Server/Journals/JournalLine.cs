namespace Competition.Server;

/// <summary>A journal as far as it is on disk. Own: this server writes it; it only reads the others.</summary>
internal sealed record JournalLine(string Journal, long Entry, string Hash, bool Own);
