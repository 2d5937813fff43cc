namespace Competition.Journal;

/// <summary>
/// An append-only, hash-chained log of facts with exactly one writer. When <see cref="Append"/> completes, the group is
/// on disk, in order, whole. One append at a time. Reading while appending gives what was on disk when the read reached
/// it: a read ends with the head.
/// </summary>
public interface IJournal : IAsyncDisposable
{
    /// <summary>Which journal it is; its contest is known to who opened it.</summary>
    JournalId Id { get; }

    /// <summary>The last entry that is known to be on disk.</summary>
    Head Head { get; }

    /// <summary>Writes a contiguous group that begins at <c>Head.Number + 1</c> in one write and one sync.</summary>
    /// <exception cref="AppendRefusedException">Known: nothing of the group is in; the journal goes on.</exception>
    /// <exception cref="AppendUnknownException">Not known whether it is in: dead, close and reopen it.</exception>
    Task Append(IReadOnlyList<Entry> group);

    /// <summary>The entries from that number (from 1) on that are on disk, in order.</summary>
    /// <exception cref="JournalEndedException">It is closed, or dead after an append of unknown outcome.</exception>
    /// <exception cref="JournalDamagedException">What was written does not hold any more.</exception>
    IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel);
}
