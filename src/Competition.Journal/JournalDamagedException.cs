namespace Competition.Journal;

/// <summary>
/// A journal whose middle is damaged: says where, the first entry that does not hold, and, for a file, the command that
/// shows what is there.
/// </summary>
public sealed class JournalDamagedException(string file, long entry, string what)
    : IOException($"{file}: entry {entry}: {what}{Hint(file)}")
{
    public string File { get; } = file;

    public long Entry { get; } = entry;

    private static string Hint(string file) => Path.IsPathRooted(file) ? $"; see: competition inspect {file}" : "";
}
