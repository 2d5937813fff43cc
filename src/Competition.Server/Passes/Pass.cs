using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Competition.Server;

/// <summary>
/// A bearer credential; only its hash is held, so that neither a memory dump nor a disk gives it away.
/// </summary>
internal sealed record Pass(PassRole Role, byte[] Hash)
{
    /// <summary>The name that facts written with it carry as evidence.</summary>
    public string Name => Role.ToString().ToLowerInvariant();

    /// <summary>A new token of 256 random bits.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
