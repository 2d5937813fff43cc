using System.Runtime.CompilerServices;
using Competition.MessagePack;

namespace Competition.Journal;

/// <summary>
/// The entries of a stream, the chain computed again on the way. What Redis shows is on disk: it syncs before it
/// answers anybody, readers too.
/// </summary>
internal sealed class StreamEntries(StreamKey key, RedisLines reading)
{
    /// <summary>The end of the stream, the chain computed to it from a place that holds.</summary>
    public async Task<StreamPlace> End(StreamPlace known)
    {
        var chain = new StreamChain(key, known);
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

    /// <summary>The entries from a number on, as far as the head is when the read comes to it.</summary>
    public async IAsyncEnumerable<Entry> Read(
        long from, Func<Head> head, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (from > head().Number) yield break;
        var pages = new StreamPages(reading, key);
        if (await pages.Holding(from) is not var (place, first)) throw Gone(from);
        var (chain, before) = (new StreamChain(key, place), place.Head);
        IReadOnlyList<StreamItem> items = [first];
        while (chain.Head.Number < head().Number)
        {
            foreach (var item in items)
            {
                if (chain.Head.Number >= head().Number) yield break;      // beyond it nothing is acknowledged
                foreach (var bytes in chain.Take(item))
                {
                    cancel.ThrowIfCancellationRequested();
                    if (chain.Head.Number >= from) yield return Read(before, item, bytes, chain.Head);
                    before = chain.Head;
                }
            }

            items = await pages.From(chain.Place.Last.Above);
            if (items.Count == 0 && chain.Head.Number < head().Number) throw Gone(chain.Head.Number + 1);
        }
    }

    private Entry Read(Head before, StreamItem item, ReadOnlyMemory<byte> bytes, Head head)
    {
        try
        {
            return Entry.Between(before, bytes.ToArray(), head);
        }
        catch (MessagePackException fault)
        {
            throw item.Damaged(key, head.Number, fault.Message);
        }
    }

    private JournalDamagedException Gone(long entry) => new($"{key}", entry, "it was acknowledged and is not there");
}
