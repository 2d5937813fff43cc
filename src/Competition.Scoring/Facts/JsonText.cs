using System.Buffers;
using System.Text;

namespace Competition.Scoring;

/// <summary>Writes JSON texts with only the escapes that JSON requires (RFC 8259 §7), in their shortest form.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);

    /// <exception cref="EncoderFallbackException">Half a surrogate pair: no reader lets one in.</exception>
    public static void WriteQuoted(IBufferWriter<byte> to, string text)
    {
        to.Write("\""u8);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Write(to, rest[..at]);
            WriteEscape(to, rest[at]);
            rest = rest[(at + 1)..];
        }

        Write(to, rest);
        to.Write("\""u8);
    }

    public static void Write(IBufferWriter<byte> to, ReadOnlySpan<char> plain)
    {
        if (!plain.IsEmpty) Strict.GetBytes(plain, to);
    }

    private static void WriteEscape(IBufferWriter<byte> to, char c)
    {
        ReadOnlySpan<byte> escape = c switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\b' => "\\b"u8,
            '\t' => "\\t"u8,
            '\n' => "\\n"u8,
            '\f' => "\\f"u8,
            '\r' => "\\r"u8,
            _ => [.. "\\u00"u8, (byte)('0' + (c >> 4)), "0123456789abcdef"u8[c & 15]],
        };
        to.Write(escape);
    }
}
