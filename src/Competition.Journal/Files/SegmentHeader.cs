using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Competition.Journal;

/// <summary>
/// The first sector of a segment: whose it is, its first entry, the chain before it, and a salt (README.md). Nobody
/// who sends facts knows the salt, so no fact can hold what looks like a group of this segment.
/// </summary>
internal sealed record SegmentHeader(string Journal, Head Before, ulong Salt)
{
    public const int Size = 512;
    private const int Version = 1;
    private const int FirstAt = 12, HashAt = 20, SaltAt = 52, LengthAt = 60, JournalAt = 62, CrcAt = Size - 4;

    private static ReadOnlySpan<byte> Magic => "CompJrnl"u8;

    public static ulong NewSalt() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    /// <summary>Null where the file does not begin with a header that this build knows.</summary>
    public static SegmentHeader? TryRead(string path)
    {
        var bytes = new byte[Size];
        using var file = SegmentFile.OpenToRead(path);
        return TryRead(bytes.AsSpan(0, RandomAccess.Read(file, bytes, fileOffset: 0)));
    }

    public void Write(Span<byte> to)
    {
        to[..Size].Clear();
        Magic.CopyTo(to);
        BinaryPrimitives.WriteInt32LittleEndian(to[8..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(to[FirstAt..], Before.Number + 1);
        Before.Hash.Write(to[HashAt..]);
        BinaryPrimitives.WriteUInt64LittleEndian(to[SaltAt..], Salt);
        var length = Encoding.UTF8.GetBytes(Journal, to[JournalAt..CrcAt]);
        BinaryPrimitives.WriteUInt16LittleEndian(to[LengthAt..], (ushort)length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[CrcAt..], Crc32C.Of(to[..CrcAt]));
    }

    private static SegmentHeader? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Magic)) return null;
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != Version) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]) != Crc32C.Of(bytes[..CrcAt])) return null;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[LengthAt..]);
        if (length > CrcAt - JournalAt) return null;
        var journal = Encoding.UTF8.GetString(bytes.Slice(JournalAt, length));
        var first = BinaryPrimitives.ReadInt64LittleEndian(bytes[FirstAt..]);
        var before = new Head(first - 1, ChainHash.Read(bytes[HashAt..]));
        return new SegmentHeader(journal, before, BinaryPrimitives.ReadUInt64LittleEndian(bytes[SaltAt..]));
    }
}
