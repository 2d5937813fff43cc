using System.Buffers;
using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>The bytes of a commit group in a segment: header, entries, end (README.md).</summary>
internal static class GroupFrame
{
    /// <summary>Not zero, so that a group's share of a sector is all zeros only where it was not written.</summary>
    public const byte End = 0xed;

    public const int EndSize = 1;

    /// <summary>Bytes that a group has at most.</summary>
    public static long Largest => Size(Limits.MaxGroupEntries, Limits.MaxGroupBytes);

    /// <summary>Length and checksum before each entry; an entry alone has the group's.</summary>
    public static int EntryHead(int count) => count == 1 ? 0 : 8;

    /// <summary>Bytes of a group whose entries have so many.</summary>
    public static long Size(int count, int entryBytes) =>
        GroupHeader.Size + ((long)count * EntryHead(count)) + entryBytes + EndSize;

    public static void Write(ArrayBufferWriter<byte> to, IReadOnlyList<Entry> group, int entryBytes, ulong salt)
    {
        var head = EntryHead(group.Count);
        var header = new GroupHeader(
            group.Count, entryBytes + (group.Count * head), GroupHeader.CheckOf(group[^1].Hash));
        header.Write(to.GetSpan(GroupHeader.Size), salt);
        to.Advance(GroupHeader.Size);
        foreach (var entry in group) Write(to, entry.Bytes.Span, head);
        to.Write([End]);
    }

    private static void Write(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> entry, int head)
    {
        if (head > 0)
        {
            var bytes = to.GetSpan(head);
            BinaryPrimitives.WriteInt32LittleEndian(bytes, entry.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], Crc32C.Of(entry));
            to.Advance(head);
        }

        to.Write(entry);
    }
}
