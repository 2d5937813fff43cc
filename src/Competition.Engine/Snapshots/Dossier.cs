using System.Buffers;
using Competition.Journal;
using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The entries of one journal that concern one receiver, one after the other: number, bytes. Those that concern many
/// have a dossier of their own that all of them read.
/// </summary>
internal static class Dossier
{
    /// <summary>The name of its part.</summary>
    /// <param name="contestant">Null = the contest.</param>
    public static string Of(JournalId journal, EntrantId? contestant) => $"{journal} {contestant?.Value ?? "*"}";

    public static string OfMany(JournalId journal) => $"{journal} **";

    public static void Write(ArrayBufferWriter<byte> to, Entry entry)
    {
        var writer = new MessagePackWriter(to);
        writer.WriteInt(entry.Number);
        writer.WriteBinary(entry.Bytes.Span);
    }

    /// <exception cref="MessagePackException">It is no dossier.</exception>
    public static IEnumerable<NumberedFact> Read(byte[] part)
    {
        var all = new List<NumberedFact>();
        var reader = new MessagePackReader(part);
        while (!reader.End) all.Add(new NumberedFact(reader.ReadInt64(), Entry.FactOf(reader.ReadBinary())));
        return all;
    }
}
