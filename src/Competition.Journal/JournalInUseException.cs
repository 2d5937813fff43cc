namespace Competition.Journal;

/// <summary>Somebody else, here or in another process, has this journal open for writing; it has one writer.</summary>
public sealed class JournalInUseException(JournalId journal, string where, Exception? inner)
    : IOException($"journal {journal} is open for writing already ({where})", inner)
{
    public JournalId Journal { get; } = journal;
}
