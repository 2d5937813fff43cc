using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Competition.Engine;

/// <summary>
/// The hash of a board (formats.md "Hubs"): two 32-bit lanes, each the sum over rows of MurmurHash3 x86-32 of
/// <c>entrant|rank|position|cells…</c> (<c>~class</c> in place of a rank that there is not). Order-free, incremental,
/// the same in every browser.
/// </summary>
public readonly record struct BoardHash(uint Lane0, uint Lane1)
{
    /// <summary>The hash of one row at its position, from 1.</summary>
    public static BoardHash Of(BoardRow row, int position)
    {
        var text = new StringBuilder(row.Entrant.Value).Append('|');
        if (row.Rank is { } rank) text.Append(rank);
        else text.Append('~').Append(row.Class);
        text.Append('|').Append(position);
        foreach (var cell in row.Cells) text.Append('|').Append(cell);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return new BoardHash(Murmur3(bytes, 0), Murmur3(bytes, 1));
    }

    /// <summary>The hash with one more row: each lane the sum, modulo 2^32.</summary>
    public BoardHash With(BoardHash row) => new(Lane0 + row.Lane0, Lane1 + row.Lane1);

    /// <summary>16 lower-case hexadecimal digits, lane 0 first.</summary>
    public override string ToString() => $"{Lane0:x8}{Lane1:x8}";

    private static uint Murmur3(ReadOnlySpan<byte> bytes, uint seed)
    {
        var hash = seed;
        var rest = bytes;
        for (; rest.Length >= 4; rest = rest[4..])
        {
            hash ^= Scramble(BinaryPrimitives.ReadUInt32LittleEndian(rest));
            hash = BitOperations.RotateLeft(hash, 13) * 5 + 0xe6546b64;
        }

        var tail = 0u;
        for (var i = rest.Length - 1; i >= 0; i--) tail = (tail << 8) | rest[i];
        hash ^= Scramble(tail);
        hash ^= (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    private static uint Scramble(uint block) => BitOperations.RotateLeft(block * 0xcc9e2d51, 15) * 0x1b873593;
}
