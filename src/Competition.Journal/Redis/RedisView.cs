namespace Competition.Journal;

/// <summary>A journal as it was when it was looked at, whoever writes it: it ends there and does not grow.</summary>
internal sealed class RedisView(StreamKey key, Head head, StreamEntries entries) : IJournalView
{
    public JournalId Id => key.Journal;

    public Head Head => head;

    public IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return entries.Read(from, () => head, cancel);
    }
}
