namespace Competition.Journal;

/// <summary>
/// Bytes of a range that do not hold, or that do not continue the journal as it is known here: says the first entry of
/// the group that does not hold, and what it was to follow.
/// </summary>
public sealed class RangeBrokenException(JournalId journal, Head known, string what)
    : Exception($"journal {journal}: entry {known.Number + 1}, after {Text(known)}: {what}")
{
    /// <summary>The journal that it was said to be of.</summary>
    public JournalId Journal { get; } = journal;

    /// <summary>The last entry that holds.</summary>
    public Head Known { get; } = known;

    private static string Text(Head head) => $"entry {head.Number} with hash {head.Hash}";
}
