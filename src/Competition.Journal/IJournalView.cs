namespace Competition.Journal;

/// <summary>A journal to read: an open one, or, from <see cref="IJournals.View"/>, one as it was then.</summary>
public interface IJournalView
{
    /// <summary>Which journal it is; its contest is known to who opened it.</summary>
    JournalId Id { get; }

    /// <summary>The last entry that is known to be on disk.</summary>
    Head Head { get; }

    /// <summary>
    /// Bytes behind the last entry that are no entry: a write that was not finished, or something that was added.
    /// </summary>
    long Loose => 0;

    /// <summary>The entries from that number (from 1) on that are on disk, in order.</summary>
    /// <exception cref="JournalEndedException">It is closed, or dead after an append of unknown outcome.</exception>
    /// <exception cref="JournalDamagedException">What was written does not hold any more.</exception>
    IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel);
}
