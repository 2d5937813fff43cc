using System.Buffers;
using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>The bytes of a commit group in a segment: header, entries, end (README.md).</summary>
internal static class GroupFrame
{
    /// <summary>Length and checksum before each entry.</summary>
    public const int EntryHead = 8;

    /// <summary>Not zeros, so that a group's share of a sector is all zeros only where it was not written.</summary>
    public static ReadOnlySpan<byte> End => "DONE"u8;

    /// <summary>Bytes of a group whose entries have so many.</summary>
    public static long Size(int count, int entryBytes) =>
        GroupHeader.Size + ((long)count * EntryHead) + entryBytes + End.Length;

    public static void Write(IBufferWriter<byte> to, IReadOnlyList<Entry> group, int entryBytes)
    {
        var length = entryBytes + (group.Count * EntryHead);
        new GroupHeader(group.Count, group[0].Number, length, group[^1].Hash).Write(to.GetSpan(GroupHeader.Size));
        to.Advance(GroupHeader.Size);
        foreach (var entry in group) Write(to, entry.Bytes.Span);
        to.Write(End);
    }

    private static void Write(IBufferWriter<byte> to, ReadOnlySpan<byte> entry)
    {
        var head = to.GetSpan(EntryHead);
        BinaryPrimitives.WriteInt32LittleEndian(head, entry.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], Crc32C.Of(entry));
        to.Advance(EntryHead);
        to.Write(entry);
    }
}
