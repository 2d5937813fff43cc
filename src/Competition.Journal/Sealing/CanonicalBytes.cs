using System.Buffers;
using Competition.Scoring;

namespace Competition.Journal;

/// <summary>The bytes of canonical JSON.</summary>
internal static class CanonicalBytes
{
    public static byte[] Of(Datum datum)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(bytes, datum);
        return bytes.WrittenSpan.ToArray();
    }
}
