using System.Buffers.Binary;
using System.Text;

namespace Competition.Journal;

/// <summary>The first sector of a segment: whose it is, its first entry, and the chain before it (README.md).</summary>
internal sealed record SegmentHeader(string Journal, Head Before)
{
    public const int Size = 512;
    private const int Version = 1;
    private const int FirstAt = 12, HashAt = 20, LengthAt = 52, JournalAt = 54, CrcAt = Size - 4;

    private static ReadOnlySpan<byte> Magic => "CompJrnl"u8;

    /// <summary>Null where the bytes are no header that this build knows.</summary>
    public static SegmentHeader? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Magic)) return null;
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != Version) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]) != Crc32C.Of(bytes[..CrcAt])) return null;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[LengthAt..]);
        if (length > CrcAt - JournalAt) return null;
        var journal = Encoding.UTF8.GetString(bytes.Slice(JournalAt, length));
        var first = BinaryPrimitives.ReadInt64LittleEndian(bytes[FirstAt..]);
        return new SegmentHeader(journal, new Head(first - 1, ChainHash.Read(bytes[HashAt..])));
    }

    public void Write(Span<byte> to)
    {
        to[..Size].Clear();
        Magic.CopyTo(to);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(to[FirstAt..], Before.Number + 1);
        Before.Hash.Write(to[HashAt..]);
        var length = Encoding.UTF8.GetBytes(Journal, to[JournalAt..CrcAt]);
        BinaryPrimitives.WriteUInt16LittleEndian(to[LengthAt..], (ushort)length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[CrcAt..], Crc32C.Of(to[..CrcAt]));
    }
}
