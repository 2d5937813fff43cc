using System.Security.Cryptography;
using System.Text;
using Competition.Scoring;

namespace Competition.Cli;

/// <summary>What tells documents apart, whatever their layout: SHA-256 of the canonical JSON (formats.md).</summary>
internal static class DocumentHash
{
    public static string Of(byte[] utf8) => CanonicalJson.Read(utf8).Datum is { } datum
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Text(datum))))
        : "";
}
