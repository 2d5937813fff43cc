using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Competition.Journal;

/// <summary>A SHA-256 as a value of 32 bytes; the chain begins at zero.</summary>
public readonly record struct ChainHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = 32;

    /// <summary>Up to so many bytes are hashed in one call, which costs more than copying them.</summary>
    private const int Together = 512;

    [ThreadStatic]
    private static IncrementalHash? _sha256;

    /// <summary>The hash that those bytes are, most significant first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are fewer than <see cref="Size"/>.</exception>
    public static ChainHash Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>The next hash of the chain: SHA-256 over the 32 bytes of this one and the bytes of the entry.</summary>
    public ChainHash Then(ReadOnlySpan<byte> entry)
    {
        var sha256 = _sha256 ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[Together];
        Write(bytes);
        var with = Math.Min(entry.Length, Together - Size);
        entry[..with].CopyTo(bytes[Size..]);
        sha256.AppendData(bytes[..(Size + with)]);
        if (with < entry.Length) sha256.AppendData(entry[with..]);
        sha256.GetHashAndReset(bytes);
        return Read(bytes);
    }

    /// <summary>Its <see cref="Size"/> bytes, most significant first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for them.</exception>
    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt64BigEndian(to, A);
        BinaryPrimitives.WriteUInt64BigEndian(to[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(to[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(to[24..], D);
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
