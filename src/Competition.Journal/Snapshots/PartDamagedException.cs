namespace Competition.Journal;

/// <summary>A part of a file is not what was written; says which.</summary>
public sealed class PartDamagedException(string message) : IOException(message);
