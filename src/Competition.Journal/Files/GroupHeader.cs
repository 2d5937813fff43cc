using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>
/// What stands before the entries of a commit group: how many, how many bytes, and the beginning of the chain's hash
/// after the last (README.md).
/// </summary>
internal readonly record struct GroupHeader(int Count, int Length, UInt128 Check)
{
    public const int Size = 27;

    /// <summary>Never zero, and never in UTF-8.</summary>
    public const byte Marker = 0xff;

    private const int CountAt = 1, LengthAt = 3, CheckAt = 7, CrcAt = Size - 4;

    /// <summary>Null where the bytes are no such header of a segment with that salt.</summary>
    public static GroupHeader? TryRead(ReadOnlySpan<byte> bytes, ulong salt)
    {
        if (bytes.Length < Size || bytes[0] != Marker) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]) != Crc32C.Of(salt, bytes[..CrcAt])) return null;
        var header = new GroupHeader(
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[CountAt..]) + 1,
            BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]),
            BinaryPrimitives.ReadUInt128BigEndian(bytes[CheckAt..]));
        return header.Length > 0 ? header : null;
    }

    public void Write(Span<byte> to, ulong salt)
    {
        to[0] = Marker;
        BinaryPrimitives.WriteUInt16LittleEndian(to[CountAt..], (ushort)(Count - 1));
        BinaryPrimitives.WriteInt32LittleEndian(to[LengthAt..], Length);
        BinaryPrimitives.WriteUInt128BigEndian(to[CheckAt..], Check);
        BinaryPrimitives.WriteUInt32LittleEndian(to[CrcAt..], Crc32C.Of(salt, to[..CrcAt]));
    }

    /// <summary>What of a hash is kept: its first 16 bytes.</summary>
    public static UInt128 CheckOf(ChainHash hash) => new(hash.A, hash.B);
}
