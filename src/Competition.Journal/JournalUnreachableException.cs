namespace Competition.Journal;

/// <summary>The store does not answer; what is in it is not in doubt. Try again.</summary>
public sealed class JournalUnreachableException(string message, Exception? inner) : IOException(message, inner);
