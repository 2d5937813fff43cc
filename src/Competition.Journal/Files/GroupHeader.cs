using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>
/// What stands before the entries of a commit group: how many, from which number, how many bytes, and the chain after
/// the last (README.md).
/// </summary>
internal readonly record struct GroupHeader(int Count, long First, int Length, ChainHash Hash)
{
    public const int Size = 56;
    private const int CountAt = 4, FirstAt = 8, LengthAt = 16, HashAt = 20, CrcAt = Size - 4;

    public static ReadOnlySpan<byte> Marker => [0xff, (byte)'G', (byte)'R', (byte)'P'];

    /// <summary>The journal's head after the group.</summary>
    public Head After => new(First + Count - 1, Hash);

    /// <summary>Null where the bytes are no such header.</summary>
    public static GroupHeader? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Marker)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]) != Crc32C.Of(bytes[..CrcAt])) return null;
        var header = new GroupHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[CountAt..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[FirstAt..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]),
            ChainHash.Read(bytes[HashAt..]));
        return header is { Count: > 0, First: > 0, Length: > 0 } ? header : null;
    }

    public void Write(Span<byte> to)
    {
        Marker.CopyTo(to);
        BinaryPrimitives.WriteInt32LittleEndian(to[CountAt..], Count);
        BinaryPrimitives.WriteInt64LittleEndian(to[FirstAt..], First);
        BinaryPrimitives.WriteInt32LittleEndian(to[LengthAt..], Length);
        Hash.Write(to[HashAt..]);
        BinaryPrimitives.WriteUInt32LittleEndian(to[CrcAt..], Crc32C.Of(to[..CrcAt]));
    }
}
