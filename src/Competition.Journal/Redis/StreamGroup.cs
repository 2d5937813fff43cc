using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>
/// The bytes of a commit group in a stream: the hash of the chain after it, how many entries, and each entry behind its
/// length and checksum (README.md).
/// </summary>
internal static class StreamGroup
{
    /// <summary>Hash and count.</summary>
    public const int HeadSize = ChainHash.Size + sizeof(int);

    /// <summary>Length and checksum before each entry.</summary>
    public const int EntryHead = 2 * sizeof(int);

    /// <param name="entryBytes">Bytes that its entries have together.</param>
    public static byte[] Of(IReadOnlyList<Entry> group, int entryBytes)
    {
        var bytes = new byte[HeadSize + (group.Count * EntryHead) + entryBytes];
        group[^1].Hash.Write(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(ChainHash.Size), group.Count);
        var rest = bytes.AsSpan(HeadSize);
        foreach (var entry in group)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, entry.Bytes.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[sizeof(int)..], Crc32C.Of(entry.Bytes.Span));
            entry.Bytes.Span.CopyTo(rest[EntryHead..]);
            rest = rest[(EntryHead + entry.Bytes.Length)..];
        }

        return bytes;
    }

    /// <summary>How many entries it says to have, and the hash after them; null where the bytes are none.</summary>
    public static (int Count, ChainHash Hash)? Head(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadSize) return null;
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[ChainHash.Size..]);
        return count is > 0 and <= Limits.MaxGroupEntries ? (count, ChainHash.Read(bytes)) : null;
    }

    /// <summary>The bytes of the entry that begins here, or what is wrong with it.</summary>
    public static (ReadOnlyMemory<byte> Entry, string? Fault) Next(ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < EntryHead) return (default, "its group ends before it");
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[sizeof(int)..]);
        if (length < 0 || length > Math.Min(rest.Length - EntryHead, Limits.MaxEntryBytes))
            return (default, "its length does not hold");
        var entry = rest.Slice(EntryHead, length);
        return Crc32C.Of(entry.Span) == crc ? (entry, null) : (default, "its checksum does not hold");
    }
}
