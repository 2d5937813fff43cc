using System.Text;

namespace Competition.Wire.Tests;

/// <summary>Bytes as a person checks them: hexadecimal pairs, and 'text' for its UTF-8.</summary>
internal static class Golden
{
    public static byte[] Bytes(string notation)
    {
        var parts = notation.Split('\'');
        return [.. parts.SelectMany((part, i) => i % 2 == 0 ? Pairs(part) : Encoding.UTF8.GetBytes(part))];
    }

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    private static byte[] Pairs(string part) =>
        Convert.FromHexString(string.Concat(part.Where(c => !char.IsWhiteSpace(c))));
}
