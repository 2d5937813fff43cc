using Competition.Scoring;

namespace Competition.Journal;

/// <summary>
/// A signed statement that a result is official: ECDSA with P-256 and SHA-256 over the canonical JSON of its other
/// members. Key and signature are base64; the key is a SubjectPublicKeyInfo, the signature r and s of 32 bytes each.
/// </summary>
public sealed record Seal(SealStatement Statement, string Key, string Signature)
{
    /// <summary>Its seven members, as a fact and a sealed result carry them.</summary>
    public Members Members => new([.. Statement.With(Key), new("signature", Datum.Of(Signature))]);

    /// <summary>Whether the signature is that of the key for exactly this statement.</summary>
    public bool Holds => SealKey.Holds(Key, Signed(Statement, Key), Signature);

    /// <summary>The seal that is in these members; null where they are none. Others beside them are not read.</summary>
    public static Seal? Read(Members members) => SealReader.Read(members);

    /// <summary>The bytes that are signed.</summary>
    internal static byte[] Signed(SealStatement statement, string key) =>
        CanonicalBytes.Of(Datum.Of(statement.With(key)));
}
