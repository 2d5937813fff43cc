namespace Competition.Journal;

/// <summary>Finds the end of a stream, computing the chain again on the way.</summary>
internal static class StreamEnd
{
    public static async Task<StreamPlace> Of(StreamKey key, RedisLines reading, StreamPlace from)
    {
        var chain = new StreamChain(key, from);
        var pages = new StreamPages(reading, key);
        while (await pages.From(chain.Place.Last.Above) is { Count: > 0 } items)
        {
            foreach (var item in items)
            {
                foreach (var _ in chain.Take(item)) { }      // each entry moves the chain on
            }
        }

        return chain.Place;
    }
}
