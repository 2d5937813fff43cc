using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>
/// Reads the groups of a segment one after the other and checks numbers, checksums and chain: whatever does not hold is
/// named by file and entry.
/// </summary>
internal sealed class SegmentReader(string path, Waypoint from, long end) : IDisposable
{
    private readonly ByteWindow _window = new(SegmentFile.OpenToRead(path), from.Offset, end);
    private GroupHeader _group;
    private long _groupEnd;

    /// <summary>The last entry that was read or passed over.</summary>
    public Head Head { get; private set; } = from.Before;

    public string Path => path;

    public long Offset => _window.Offset;

    /// <summary>The last entry of the group that is being read.</summary>
    public long Last => _group.After.Number;

    /// <summary>Goes on to the next group; false at the end.</summary>
    public async ValueTask<bool> Group()
    {
        if (_window.Left == 0) return false;
        var bytes = await Take(GroupHeader.Size);
        _group = GroupHeader.TryRead(bytes.Span) ?? throw Damaged("no group begins where one should");
        _groupEnd = Offset + _group.Length;
        if (_group.First != Head.Number + 1) throw Damaged($"a group from entry {_group.First} on stands here");
        if (_group.Length + GroupFrame.End.Length > _window.Left) throw Damaged("its group is not all there");
        return true;
    }

    /// <summary>Passes over the group unread.</summary>
    public void Skip()
    {
        _window.Skip(_group.Length + GroupFrame.End.Length);
        Head = _group.After;
    }

    /// <summary>The bytes of the next entry of the group, valid until the next call; null after its last.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> Entry()
    {
        if (Head.Number == Last) return await Ended();
        var head = await Take(GroupFrame.EntryHead);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head.Span);
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(head.Span[4..]);
        var most = Math.Min(_groupEnd - Offset, Limits.MaxEntryBytes);
        if (length < 0 || length > most) throw Damaged("its length does not hold");
        var bytes = await Take(length);
        if (Crc32C.Of(bytes.Span) != crc) throw Damaged("its checksum does not hold");
        Head = new Head(Head.Number + 1, Head.Hash.Then(bytes.Span));
        return bytes;
    }

    /// <summary>The exception for the entry after the last good one.</summary>
    public JournalDamagedException Damaged(string what) => new(path, Head.Number + 1, what);

    public void Dispose() => _window.Dispose();

    private async ValueTask<ReadOnlyMemory<byte>?> Ended()
    {
        var whole = Offset == _groupEnd && Head.Hash == _group.Hash;
        var end = await Take(GroupFrame.End.Length);
        if (whole && end.Span.SequenceEqual(GroupFrame.End)) return null;
        throw new JournalDamagedException(path, _group.First, $"the group {_group.First}–{Last} does not hold together");
    }

    private async ValueTask<ReadOnlyMemory<byte>> Take(int count)
    {
        var bytes = await _window.Take(count);
        return bytes.Length == count ? bytes : throw Damaged("the file ends inside it");
    }
}
