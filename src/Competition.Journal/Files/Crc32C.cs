using System.Buffers.Binary;
using System.Numerics;

namespace Competition.Journal;

/// <summary>CRC-32C (Castagnoli), with the processor's instruction where it has one.</summary>
internal static class Crc32C
{
    public static uint Of(ReadOnlySpan<byte> bytes) => ~On(uint.MaxValue, bytes);

    /// <summary>Of the salt's eight bytes, little-endian, and the bytes.</summary>
    public static uint Of(ulong salt, ReadOnlySpan<byte> bytes) =>
        ~On(BitOperations.Crc32C(uint.MaxValue, salt), bytes);

    private static uint On(uint crc, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var one in bytes) crc = BitOperations.Crc32C(crc, one);
        return crc;
    }
}
