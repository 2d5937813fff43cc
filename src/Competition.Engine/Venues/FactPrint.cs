using System.Security.Cryptography;
using System.Text;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Prints of ids and contents: the first bits of SHA-256, which nobody can aim at.</summary>
internal static class FactPrint
{
    /// <summary>Bits of an id's print: two of a million ids collide once in some 140 000 contests.</summary>
    public const int IdBits = 56;

    public static ulong OfId(FactId id) => Of(id.Value) >> (64 - IdBits);

    public static uint OfContent(Fact fact) => (uint)Of(CanonicalJson.Text(Datum.Of(fact.Content)));

    private static ulong Of(string text)
    {
        Span<byte> utf8 = stackalloc byte[256];
        Span<byte> hash = stackalloc byte[32];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length)) SHA256.HashData(utf8[..length], hash);
        else SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BitConverter.ToUInt64(hash);
    }
}
