namespace Competition.Journal;

/// <summary>A journal whose middle is damaged: says the file and the first entry that does not hold.</summary>
public sealed class JournalDamagedException(string file, long entry, string what)
    : IOException($"{file}: entry {entry}: {what}")
{
    public string File { get; } = file;

    public long Entry { get; } = entry;
}
