namespace Competition.Journal;

/// <summary>Somebody else, here or in another process, has this journal open for writing; it has one writer.</summary>
public sealed class JournalInUseException(JournalId journal, string where, Exception? inner)
    : IOException($"journal {journal} is open for writing already ({where})", inner)
{
    /// <summary>The journal that has its writer already.</summary>
    public JournalId Journal { get; } = journal;
}
