namespace Competition.Journal;

/// <summary>
/// A journal whose middle is damaged: says where, the first entry that does not hold, and, for a file, the command that
/// shows what is there.
/// </summary>
public sealed class JournalDamagedException(string file, long entry, string what)
    : IOException($"{file}: entry {entry}: {what}{Hint(file)}")
{
    /// <summary>The path of the file, or what the store has in its place.</summary>
    public string File { get; } = file;

    /// <summary>The number (from 1) of the first entry that does not hold.</summary>
    public long Entry { get; } = entry;

    private static string Hint(string file) => Path.IsPathRooted(file) ? $"; see: competition inspect {file}" : "";
}
