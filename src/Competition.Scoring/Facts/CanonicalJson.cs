using System.Buffers;

namespace Competition.Scoring;

/// <summary>Canonical JSON (formats.md): members by UTF-16 code unit, no blanks, numbers as canonical decimals.</summary>
public static class CanonicalJson
{
    public static void Write(IBufferWriter<byte> to, Datum datum) => throw new NotSupportedException();

    public static string Text(Datum datum) => throw new NotSupportedException();

    /// <summary>Reads any JSON into data; exact decimals; errors with line and pointer.</summary>
    public static (Datum? Datum, IReadOnlyList<DocumentError> Errors) Read(ReadOnlySpan<byte> utf8Json) =>
        throw new NotSupportedException();
}
