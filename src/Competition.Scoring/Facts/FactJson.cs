using System.Buffers;

namespace Competition.Scoring;

/// <summary>Facts as JSON, one object a line (formats.md "Facts").</summary>
public static class FactJson
{
    /// <summary>Reads one line: shape only (types of members, required members of its type), not the rulebook.</summary>
    /// <param name="evidence">Keep <c>by recv skew</c> as evidence (own journals, exports) instead of discarding them.</param>
    public static (Fact? Fact, IReadOnlyList<DocumentError> Errors) Read(
        ReadOnlySpan<byte> utf8Line, TimeBase timeBase, bool evidence) => throw new NotSupportedException();

    /// <summary>Writes one line without its newline: members in order id type at, then the others by name; evidence last.</summary>
    public static void Write(IBufferWriter<byte> to, Fact fact, TimeBase timeBase) => throw new NotSupportedException();
}
