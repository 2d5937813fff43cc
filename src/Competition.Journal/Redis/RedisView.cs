namespace Competition.Journal;

/// <summary>What a journal's stream held when it was looked at; another process may go on writing it.</summary>
internal sealed class RedisView(JournalId id, Head head, StreamSource source) : IJournalView
{
    public JournalId Id => id;

    public Head Head => head;

    public IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return source.Read(() => head, from, cancel);
    }
}
