using System.Security.Cryptography;
using System.Text;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Prints of ids and contents under a secret key of their index, so that no sender can choose ids or contents whose
/// prints collide.
/// </summary>
internal sealed class FactPrints
{
    /// <summary>Bits of an id's print: two of a million ids collide once in some 140 000 contests.</summary>
    public const int IdBits = 56;

    /// <summary>Bits of a content's print: it only tells a re-send from an id used again.</summary>
    public const int ContentBits = 28;

    private readonly byte[] _key;
    private readonly SipHash _hash;

    public FactPrints()
        : this(RandomNumberGenerator.GetBytes(SipHash.KeyBytes))
    {
    }

    /// <param name="key">As it was kept, readable by this node alone.</param>
    public FactPrints(byte[] key) => (_key, _hash) = (key, new SipHash(key));

    public ReadOnlySpan<byte> Key => _key;

    public ulong OfId(FactId id)
    {
        Span<byte> utf8 = stackalloc byte[512];
        var hash = Encoding.UTF8.TryGetBytes(id.Value, utf8, out var length)
            ? _hash.Of(utf8[..length])
            : _hash.Of(Encoding.UTF8.GetBytes(id.Value));
        return hash >> (64 - IdBits);
    }

    public uint OfContent(Fact fact) => (uint)(_hash.Of(Entry.ContentBytes(fact)) >> (64 - ContentBits));
}
