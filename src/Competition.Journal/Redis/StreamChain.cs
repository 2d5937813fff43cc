namespace Competition.Journal;

/// <summary>
/// Goes along a journal's stream and computes the chain again: whatever does not continue it is named by stream, id
/// and entry.
/// </summary>
internal sealed class StreamChain(StreamKey key, StreamPlace from)
{
    private StreamId _last = from.Last;

    /// <summary>The last entry that was taken.</summary>
    public Head Head { get; private set; } = from.Head;

    public StreamPlace Place => new(Head, _last);

    /// <summary>Takes an item; gives the bytes of each of its entries when <see cref="Head"/> is at it.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Take(StreamItem item)
    {
        if (item.Id.First != Head.Number + 1) throw Damaged(item, "what stands here does not begin with it");
        _last = item.Id;
        return item.Kind switch
        {
            StreamItem.Opened when item.After?.Hash == Head.Hash => [],
            StreamItem.Opened => throw Damaged(item, "the chain before it is another than when the journal was opened"),
            StreamItem.Group => Entries(item),
            _ => throw Damaged(item, $"'{item.Kind}' is nothing of a journal"),
        };
    }

    private IEnumerable<ReadOnlyMemory<byte>> Entries(StreamItem item)
    {
        var (count, hash) = StreamGroup.Head(item.Bytes) ?? throw Damaged(item, "no group begins where one should");
        ReadOnlyMemory<byte> rest = item.Bytes.AsMemory(StreamGroup.HeadSize);
        for (; count > 0; count--)
        {
            var (entry, fault) = StreamGroup.Next(rest);
            if (fault is not null) throw Damaged(item, fault);
            rest = rest[(StreamGroup.EntryHead + entry.Length)..];
            Head = new Head(Head.Number + 1, Head.Hash.Then(entry.Span));
            yield return entry;
        }

        if (rest.IsEmpty && Head.Hash == hash) yield break;
        throw item.Damaged(key, item.Id.First, "the group from here on does not hold together");
    }

    private JournalDamagedException Damaged(StreamItem item, string what) => item.Damaged(key, Head.Number + 1, what);
}
