using System.Buffers.Binary;

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
        var group = GroupHeader.TryRead(item.Bytes) ?? throw Damaged(item, "no group begins where one should");
        if (group.First != Head.Number + 1) throw Damaged(item, $"a group from entry {group.First} on stands here");
        var (at, end) = (GroupHeader.Size, GroupHeader.Size + (long)group.Length);
        if (end + GroupFrame.End.Length != item.Bytes.Length) throw Damaged(item, "its group is not all there");
        for (var count = 0; count < group.Count; count++)
        {
            var entry = Entry(item, at, (int)end);
            Head = new Head(Head.Number + 1, Head.Hash.Then(entry.Span));
            at += GroupFrame.EntryHead + entry.Length;
            yield return entry;
        }

        var whole = at == end && Head.Hash == group.Hash && item.Bytes.AsSpan(at).SequenceEqual(GroupFrame.End);
        if (!whole)
            throw item.Damaged(key, group.First, "the group from here on does not hold together");
    }

    private ReadOnlyMemory<byte> Entry(StreamItem item, int at, int end)
    {
        if (end - at < GroupFrame.EntryHead) throw Damaged(item, "its group ends before it");
        var length = BinaryPrimitives.ReadInt32LittleEndian(item.Bytes.AsSpan(at));
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(item.Bytes.AsSpan(at + sizeof(int)));
        at += GroupFrame.EntryHead;
        if (length < 0 || length > Math.Min(end - at, Limits.MaxEntryBytes)) throw Damaged(item, "its length does not hold");
        var bytes = item.Bytes.AsMemory(at, length);
        return Crc32C.Of(bytes.Span) == crc ? bytes : throw Damaged(item, "its checksum does not hold");
    }

    private JournalDamagedException Damaged(StreamItem item, string what) => item.Damaged(key, Head.Number + 1, what);
}
