using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>
/// Reads the groups of a segment one after the other and checks checksums and chain: whatever does not hold is named by
/// file and entry.
/// </summary>
internal sealed class SegmentReader(Segment segment, Waypoint from, long end) : IDisposable
{
    private readonly ByteWindow _window = new(SegmentFile.OpenToRead(segment.Path), from.Offset, end);
    private GroupHeader _group;
    private long _groupFirst;
    private long _groupEnd;

    /// <summary>The last entry that was read.</summary>
    public Head Head { get; private set; } = from.Before;

    public long Offset => _window.Offset;

    private long Last => _groupFirst + _group.Count - 1;

    /// <summary>Goes on to the next group; false at the end.</summary>
    public async ValueTask<bool> Group()
    {
        if (_window.Left == 0) return false;
        var bytes = await Take(GroupHeader.Size);
        _group = GroupHeader.TryRead(bytes.Span, segment.Salt) ?? throw Damaged("no group begins where one should");
        (_groupFirst, _groupEnd) = (Head.Number + 1, Offset + _group.Length);
        if (_group.Length + GroupFrame.EndSize > _window.Left) throw Damaged("its group is not all there");
        return true;
    }

    /// <summary>The bytes of the next entry of the group, valid until the next call; null after its last.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Entry()
    {
        if (Head.Number == Last) return await Ended();
        var bytes = _group.Count == 1 ? await Take(Bound(_group.Length)) : await Framed();
        var head = new Head(Head.Number + 1, Head.Hash.Then(bytes.Span));
        if (head.Number == Last && GroupHeader.CheckOf(head.Hash) != _group.Check) throw Unchained();
        Head = head;
        return bytes;
    }

    /// <summary>The exception for the entry that was just read.</summary>
    public JournalDamagedException Unread(string what) => new(segment.Path, Head.Number, what);

    public void Dispose() => _window.Dispose();

    private async ValueTask<ReadOnlyMemory<byte>> Framed()
    {
        var head = await Take(GroupFrame.EntryHead(_group.Count));
        var length = Bound(BinaryPrimitives.ReadInt32LittleEndian(head.Span));
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(head.Span[4..]);
        var bytes = await Take(length);
        return Crc32C.Of(bytes.Span) == crc ? bytes : throw Damaged("its checksum does not hold");
    }

    private async ValueTask<ReadOnlyMemory<byte>?> Ended()
    {
        var whole = Offset == _groupEnd;
        var end = await Take(GroupFrame.EndSize);
        if (whole && end.Span[0] == GroupFrame.End) return null;
        throw new JournalDamagedException(segment.Path, _groupFirst, "its group does not end where it should");
    }

    private JournalDamagedException Unchained() => new(
        segment.Path, _groupFirst,
        (_group.Count == 1 ? "it" : $"the group of {_group.Count} from here on") + " does not continue the chain");

    private int Bound(int length) =>
        length >= 0 && length <= Math.Min(_groupEnd - Offset, Limits.MaxEntryBytes) ? length
            : throw Damaged("its length does not hold");

    private async ValueTask<ReadOnlyMemory<byte>> Take(int count)
    {
        var bytes = await _window.Take(count);
        return bytes.Length == count ? bytes : throw Damaged("the file ends inside it");
    }

    private JournalDamagedException Damaged(string what) => new(segment.Path, Head.Number + 1, what);
}
