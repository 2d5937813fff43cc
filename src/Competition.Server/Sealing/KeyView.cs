namespace Competition.Server;

/// <summary>Answer of <c>GET /api/key</c>: the public key of this node's seals, in three forms.</summary>
/// <param name="Key">SubjectPublicKeyInfo in base64, as seals carry it.</param>
/// <param name="Fingerprint">SHA-256 of it, in hexadecimal.</param>
internal sealed record KeyView(string Key, string Fingerprint, string Pem);
