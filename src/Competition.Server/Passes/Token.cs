using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Competition.Server;

/// <summary>The secret that a pass is shown by; only its hash is kept, so that no disk gives it away.</summary>
internal static class Token
{
    private const int Bytes = 32;

    /// <summary>256 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
