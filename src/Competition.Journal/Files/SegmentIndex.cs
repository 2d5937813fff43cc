using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Competition.Journal;

/// <summary>
/// What lies beside a closed segment so that opening need not read it: its length, its last entry, and places from
/// which it may be read (README.md). Derived from the segment, and made again where it is missing or does not hold.
/// </summary>
internal static class SegmentIndex
{
    private const int Version = 1;
    private const int SaltAt = 12, FirstAt = 20, LengthAt = 28, LastAt = 36, HashAt = 44, CountAt = 76, WaysAt = 80;
    private const int WaySize = 16 + ChainHash.Size;
    private const int CrcSize = 4;

    private static ReadOnlySpan<byte> Magic => "CompIndx"u8;

    public static string PathOf(string segment) => Path.ChangeExtension(segment, ".idx");

    /// <summary>Written aside, then put in place. Failing is no failure: who opens the journal makes it.</summary>
    public static void Write(Segment segment, Head last)
    {
        var path = PathOf(segment.Path);
        try
        {
            File.WriteAllBytes(path + ".new", Bytes(segment, last));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            // A full disk, or one that may only be read.
        }
    }

    /// <summary>The segment and its last entry; null where there is no index, or none of this segment.</summary>
    public static (Segment Segment, Head Last)? TryRead(string path, SegmentHeader header)
    {
        try
        {
            return TryRead(path, header, File.ReadAllBytes(PathOf(path)), new FileInfo(path).Length);
        }
        catch (Exception failure) when (DiskFault.Is(failure))
        {
            return null;
        }
    }

    internal static byte[] Bytes(Segment segment, Head last)
    {
        var bytes = new byte[Size(segment.Ways.Length)];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Magic.Length), Version);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(SaltAt), segment.Salt);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(FirstAt), segment.First);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(LengthAt), segment.Length);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(LastAt), last.Number);
        last.Hash.Write(bytes.AsSpan(HashAt));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(CountAt), segment.Ways.Length);
        for (var i = 0; i < segment.Ways.Length; i++) Write(bytes.AsSpan(WaysAt + (i * WaySize)), segment.Ways[i]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(^CrcSize..), Crc32C.Of(bytes.AsSpan(..^CrcSize)));
        return bytes;
    }

    private static void Write(Span<byte> to, Waypoint way)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to, way.Before.Number);
        BinaryPrimitives.WriteInt64LittleEndian(to[8..], way.Offset);
        way.Before.Hash.Write(to[16..]);
    }

    private static (Segment Segment, Head Last)? TryRead(
        string path, SegmentHeader header, ReadOnlySpan<byte> bytes, long fileLength)
    {
        if (!IsWhole(bytes)) return null;
        var isOfSegment = BinaryPrimitives.ReadUInt64LittleEndian(bytes[SaltAt..]) == header.Salt
            && BinaryPrimitives.ReadInt64LittleEndian(bytes[FirstAt..]) == header.Before.Number + 1;
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes[LengthAt..]);
        var ways = Ways(bytes[WaysAt..^CrcSize]);
        var begun = Segment.Begun(path, header);
        if (!isOfSegment || length > fileLength || ways[0] != begun.Ways[0]) return null;
        var last = BinaryPrimitives.ReadInt64LittleEndian(bytes[LastAt..]);
        return (begun with { Ways = ways, Length = length }, new Head(last, ChainHash.Read(bytes[HashAt..])));
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= WaysAt + WaySize + CrcSize && bytes.StartsWith(Magic)
        && BinaryPrimitives.ReadInt32LittleEndian(bytes[Magic.Length..]) == Version
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[^CrcSize..]) == Crc32C.Of(bytes[..^CrcSize])
        && bytes.Length == Size(BinaryPrimitives.ReadInt32LittleEndian(bytes[CountAt..]));

    private static long Size(int ways) => WaysAt + ((long)ways * WaySize) + CrcSize;

    private static ImmutableArray<Waypoint> Ways(ReadOnlySpan<byte> bytes)
    {
        var ways = ImmutableArray.CreateBuilder<Waypoint>(bytes.Length / WaySize);
        for (; bytes.Length > 0; bytes = bytes[WaySize..])
        {
            var before = new Head(BinaryPrimitives.ReadInt64LittleEndian(bytes), ChainHash.Read(bytes[16..]));
            ways.Add(new Waypoint(before, BinaryPrimitives.ReadInt64LittleEndian(bytes[8..])));
        }

        return ways.MoveToImmutable();
    }
}
