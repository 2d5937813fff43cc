using System.Security.Cryptography;
using System.Text;
using Competition.Journal;
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
    private const int KeptBytes = 1024;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(KeyBytes);

    public static ulong OfId(FactId id) => Of(id.Value) >> (64 - IdBits);

    public static uint OfContent(Fact fact) => (uint)(Of(Entry.ContentBytes(fact)) >> (64 - ContentBits));

    private static ulong Of(string text)
    {
        Span<byte> utf8 = stackalloc byte[512];
        return Encoding.UTF8.TryGetBytes(text, utf8, out var length)
            ? Of(utf8[..length])
            : Of(Encoding.UTF8.GetBytes(text));
    }

    private static ulong Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> keyed = stackalloc byte[KeptBytes];
        if (KeyBytes + bytes.Length > KeptBytes) keyed = new byte[KeyBytes + bytes.Length];
        Key.CopyTo(keyed);
        bytes.CopyTo(keyed[KeyBytes..]);
        SHA256.HashData(keyed[..(KeyBytes + bytes.Length)], hash);
        return BitConverter.ToUInt64(hash);
    }
}
