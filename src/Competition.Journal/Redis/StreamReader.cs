using System.Runtime.CompilerServices;
using Competition.MessagePack;

namespace Competition.Journal;

/// <summary>Entries of a stream, in order, checked against the chain, up to a head that may move on meanwhile.</summary>
internal sealed class StreamReader(StreamKey key, RedisLines reading)
{
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
                    if (chain.Head.Number >= from) yield return Entry(chain.Head, item, bytes);
                }
            }

            items = await pages.From(chain.Place.Last.Above);
            if (items.Count == 0 && chain.Head.Number < head().Number) throw Gone(chain.Head.Number + 1);
        }
    }

    private Entry Entry(Head at, StreamItem item, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Journal.Entry.At(at, bytes.ToArray());
        }
        catch (MessagePackException fault)
        {
            throw item.Damaged(key, at.Number, fault.Message);
        }
    }

    private JournalDamagedException Gone(long entry) => new($"{key}", entry, "it was acknowledged and is not there");
}
