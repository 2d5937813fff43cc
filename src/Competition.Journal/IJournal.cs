namespace Competition.Journal;

/// <summary>
/// An append-only, hash-chained log of facts with exactly one writer. When <see cref="Append"/> completes, the group is
/// on disk, in order, whole. One append at a time. Reading while appending gives what was on disk when the read reached
/// it: a read ends with the head.
/// </summary>
public interface IJournal : IJournalView, IAsyncDisposable
{
    /// <summary>Writes a contiguous group that begins at <c>Head.Number + 1</c> in one write and one sync.</summary>
    /// <exception cref="AppendRefusedException">Known: nothing of the group is in; the journal goes on.</exception>
    /// <exception cref="AppendUnknownException">Not known whether it is in: dead, close and reopen it.</exception>
    Task Append(IReadOnlyList<Entry> group);
}
