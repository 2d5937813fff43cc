using System.Buffers;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// A result with its seal, as it is published: <c>{"seal":{…},"boards":{…}}</c>, the boards as
/// <c>competition score --format json</c> prints them. Every member is signed, directly or by its hash.
/// </summary>
public sealed record SealedResult(Seal Seal, ReadOnlyMemory<byte> Boards)
{
    private static readonly int Head = "{"u8.Length;

    /// <summary>The document, in UTF-8.</summary>
    public byte[] Json()
    {
        var text = new ArrayBufferWriter<byte>();
        text.Write("{\"seal\":"u8);
        CanonicalJson.Write(text, Datum.Of(Seal.Members));
        text.Write(","u8);
        text.Write(Boards.Span[Head..]);      // its own opening brace is the document's
        return text.WrittenSpan.ToArray();
    }
}
