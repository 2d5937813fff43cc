using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>
/// What stands before the entries of a group in a range: how many, from which number, how many bytes, and the chain
/// after the last (README.md "Ranges").
/// </summary>
internal readonly record struct RangeHeader(int Count, long First, int Length, ChainHash Hash)
{
    public const int Size = 56;

    /// <summary>Length and checksum before each entry.</summary>
    public const int EntryHead = 8;

    private const int CountAt = 4, FirstAt = 8, LengthAt = 16, HashAt = 20, CrcAt = Size - 4;

    /// <summary>What stands behind the entries.</summary>
    public static ReadOnlySpan<byte> End => "DONE"u8;

    private static ReadOnlySpan<byte> Marker => [0xff, (byte)'G', (byte)'R', (byte)'P'];

    /// <summary>The journal's head after the group.</summary>
    public Head After => new(First + Count - 1, Hash);

    /// <summary>Null where the bytes are no such header, or of a group that no store would take.</summary>
    public static RangeHeader? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Marker)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]) != Crc32C.Of(bytes[..CrcAt])) return null;
        var header = new RangeHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[CountAt..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[FirstAt..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]),
            ChainHash.Read(bytes[HashAt..]));
        var most = Limits.MaxGroupBytes + ((long)header.Count * EntryHead);
        var isBounded = header.Count is > 0 and <= Limits.MaxGroupEntries && header.Length > 0 && header.Length <= most;
        return isBounded && header.First > 0 ? header : null;
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
