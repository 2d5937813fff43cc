namespace Competition.Journal;

/// <summary>What a stream held when it was looked at; somebody else may go on writing it.</summary>
internal sealed class RedisView(StreamKey key, Head head, RedisLines reading) : IJournalView
{
    public JournalId Id => key.Journal;

    public Head Head => head;

    public static async Task<RedisView> Of(StreamKey key, RedisLines reading) =>
        new(key, (await StreamEnd.Of(key, reading, StreamPlace.Start)).Head, reading);

    public IAsyncEnumerable<Entry> Read(long from, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        return new StreamReader(key, reading).Read(() => head, from, cancel);
    }
}
