using System.Runtime.CompilerServices;
using Competition.MessagePack;

namespace Competition.Journal;

/// <summary>Reads a journal's stream back: its end, and its entries.</summary>
internal sealed class StreamSource(StreamKey key, RedisLines reading)
{
    /// <summary>Computes the chain from a place that is known on, to the end of the stream.</summary>
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

    /// <param name="head">Up to where it is acknowledged, asked again at every page.</param>
    public async IAsyncEnumerable<Entry> Read(
        Func<Head> head, long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (from > head().Number) yield break;
        var pages = new StreamPages(reading, key);
        if (await pages.Holding(from) is not var (before, first)) throw Gone(from);
        var chain = new StreamChain(key, before);
        IReadOnlyList<StreamItem> items = [first];
        while (chain.Head.Number < head().Number)
        {
            foreach (var item in items)
            {
                if (chain.Head.Number >= head().Number) yield break;      // beyond it nothing is acknowledged
                foreach (var bytes in chain.Take(item))
                {
                    cancel.ThrowIfCancellationRequested();
                    if (chain.Head.Number >= from) yield return Read(chain.Head, item, bytes);
                }
            }

            items = await pages.From(chain.Place.Last.Above);
            if (items.Count == 0 && chain.Head.Number < head().Number) throw Gone(chain.Head.Number + 1);
        }
    }

    private Entry Read(Head at, StreamItem item, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new Entry(at.Number, EntryReader.Fact(bytes.Span), bytes.ToArray(), at.Hash);
        }
        catch (MessagePackException fault)
        {
            throw item.Damaged(key, at.Number, fault.Message);
        }
    }

    private JournalDamagedException Gone(long entry) => new($"{key}", entry, "it was acknowledged and is not there");
}
