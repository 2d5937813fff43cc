using System.Security.Cryptography;

namespace Competition.Journal;

/// <summary>A node's key for seals: ECDSA on P-256. May be used from any thread.</summary>
public sealed class SealKey : IDisposable
{
    private const DSASignatureFormat Format = DSASignatureFormat.IeeeP1363FixedFieldConcatenation;
    private static readonly string P256 = ECCurve.NamedCurves.nistP256.Oid.Value ?? "";
    private readonly Lock _gate = new();
    private readonly ECDsa _key;

    private SealKey(ECDsa key)
    {
        _key = key;
        var spki = key.ExportSubjectPublicKeyInfo();
        (Public, Fingerprint) = (Convert.ToBase64String(spki), Convert.ToHexStringLower(SHA256.HashData(spki)));
        PublicPem = key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>The public key as seals carry it: its SubjectPublicKeyInfo in base64.</summary>
    public string Public { get; }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo, in hexadecimal: short enough to be read out.</summary>
    public string Fingerprint { get; }

    /// <summary>The public key as a PEM file has it.</summary>
    public string PublicPem { get; }

    /// <summary>A new one, at random.</summary>
    public static SealKey Make() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>From the PEM of <see cref="Pem"/>; null where it is none of a P-256 key.</summary>
    public static SealKey? Read(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (IsOfCurve(key) && HasSecret(key)) return new SealKey(key);
        }
        catch (Exception e) when (IsNoKey(e))
        {
            // no key
        }

        key.Dispose();
        return null;
    }

    /// <summary>The secret key as PKCS#8 in PEM.</summary>
    public string Pem() => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>The statement with this key's signature.</summary>
    public Seal Sign(SealStatement statement)
    {
        var bytes = Seal.Signed(statement, Public);
        lock (_gate)
        {
            var signature = _key.SignData(bytes, HashAlgorithmName.SHA256, Format);
            return new Seal(statement, Public, Convert.ToBase64String(signature));
        }
    }

    /// <summary>Nothing is signed afterwards.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>The fingerprint of a public key in base64 or PEM; null where it is none of P-256.</summary>
    public static string? FingerprintOf(string publicKey)
    {
        using var key = PublicKey(publicKey.Trim());
        return key is null ? null : Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>Whether a signature in base64 is that of a public key in base64.</summary>
    internal static bool Holds(string publicKey, byte[] bytes, string signature)
    {
        Span<byte> signed = stackalloc byte[64];
        if (!Convert.TryFromBase64String(signature, signed, out var length) || length != signed.Length) return false;
        if (Convert.ToBase64String(signed) != signature) return false;      // one signature, one text
        using var key = PublicKey(publicKey);
        return key?.VerifyData(bytes, signed, HashAlgorithmName.SHA256, Format) == true;
    }

    private static ECDsa? PublicKey(string text)
    {
        var key = ECDsa.Create();
        try
        {
            if (text.StartsWith("-----", StringComparison.Ordinal)) key.ImportFromPem(text);
            else key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
            if (IsOfCurve(key)) return key;
        }
        catch (Exception e) when (IsNoKey(e))
        {
            // no key
        }

        key.Dispose();
        return null;
    }

    // A curve that nobody knows is not supported, say.
    private static bool IsNoKey(Exception e) =>
        e is ArgumentException or FormatException or CryptographicException or NotSupportedException;

    private static bool IsOfCurve(ECDsa key) => key.ExportParameters(false).Curve.Oid.Value == P256;

    private static bool HasSecret(ECDsa key) => key.ExportParameters(true).D is not null;
}
