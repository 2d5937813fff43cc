using System.Buffers.Binary;

namespace Competition.Journal;

/// <summary>A SHA-256 as a value of 32 bytes; the chain begins at zero.</summary>
public readonly record struct ChainHash(ulong A, ulong B, ulong C, ulong D)
{
    public static ChainHash Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

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
        Span<byte> bytes = stackalloc byte[32];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
