using System.Numerics;
using System.Text;

namespace Competition.Wire.Tests;

/// <summary>MurmurHash3 x86-32 (Appleby, public domain) said as plainly as it can be, to check vectors by.</summary>
internal static class Murmur3
{
    public static uint Of(string text, uint seed)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = seed;
        foreach (var four in bytes.Chunk(4))
        {
            hash ^= BitOperations.RotateLeft(LittleEndian(four) * 0xcc9e2d51u, 15) * 0x1b873593u;
            if (four.Length == 4) hash = (BitOperations.RotateLeft(hash, 13) * 5) + 0xe6546b64u;
        }

        hash ^= (uint)bytes.Length;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }

    private static uint LittleEndian(byte[] bytes) =>
        bytes.Reverse().Aggregate(0u, (number, one) => (number << 8) | one);
}
