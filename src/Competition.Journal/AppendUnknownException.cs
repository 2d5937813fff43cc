namespace Competition.Journal;

/// <summary>An append of which nobody knows whether it is on disk; the journal must be opened again.</summary>
public sealed class AppendUnknownException(string message, Exception? inner) : IOException(message, inner);
