using System.Security.Cryptography;
using System.Text;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Prints of ids and contents: the first bits of SHA-256 under a key of this process, so that no sender can choose ids
/// or contents whose prints collide. They are kept in memory only.
/// </summary>
internal static class FactPrint
{
    /// <summary>Bits of an id's print: two of a million ids collide once in some 140 000 contests.</summary>
    public const int IdBits = 56;

    /// <summary>Bits of a content's print: it only tells a re-send from an id used again.</summary>
    public const int ContentBits = 28;

    private const int KeyBytes = 32;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(KeyBytes);

    public static ulong OfId(FactId id) => Of(id.Value) >> (64 - IdBits);

    public static uint OfContent(Fact fact) =>
        (uint)(Of(CanonicalJson.Text(Datum.Of(fact.Content))) >> (64 - ContentBits));

    private static ulong Of(string text)
    {
        Span<byte> keyed = stackalloc byte[512];
        Span<byte> hash = stackalloc byte[32];
        Key.CopyTo(keyed);
        if (Encoding.UTF8.TryGetBytes(text, keyed[KeyBytes..], out var length))
        {
            SHA256.HashData(keyed[..(KeyBytes + length)], hash);
        }
        else
        {
            SHA256.HashData([.. Key, .. Encoding.UTF8.GetBytes(text)], hash);
        }

        return BitConverter.ToUInt64(hash);
    }
}
