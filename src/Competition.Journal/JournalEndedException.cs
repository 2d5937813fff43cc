namespace Competition.Journal;

/// <summary>A journal that is closed, or dead after an append of unknown outcome: open it again.</summary>
public sealed class JournalEndedException(JournalId journal, string how)
    : IOException($"journal {journal} is {how}: open it again");
