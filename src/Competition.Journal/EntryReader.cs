using System.Globalization;
using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Journal;

/// <summary>Reads the bytes of an entry back, refusing whatever the writer would not have written as data.</summary>
internal static class EntryReader
{
    /// <exception cref="MessagePackException">Not the bytes of an entry.</exception>
    public static Fact Fact(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Limits.MaxEntryBytes) throw Fault(0, $"an entry has at most {Limits.MaxEntryBytes} bytes");
        var reader = new MessagePackReader(bytes);
        if (reader.ReadArrayHeader() != EntryFormat.Parts) throw Fault(0, "an entry is version, content, evidence");
        var version = reader.ReadInt64();
        if (version != EntryFormat.Version) throw Fault(0, $"version {version} of entries is not known here");
        var content = Map(ref reader, depth: 1);
        var evidence = reader.TryReadNil() ? null : Map(ref reader, depth: 1);
        if (!reader.End) throw Fault(reader.Offset, "more bytes than the entry has");
        if (content["id"].Text is null || content["at"].Number is null) throw Fault(0, "a fact has an id and a time");
        return new Fact(content, evidence);
    }

    private static Datum Value(ref MessagePackReader reader, int depth, bool pooled)
    {
        switch (reader.NextType)
        {
            case MessagePackType.String: return Datum.Of(pooled ? TextPool.Read(ref reader) : reader.ReadString());
            case MessagePackType.Integer: return Datum.Of((decimal)reader.ReadInt64());
            case MessagePackType.Extension: return Datum.Of(Decimal(ref reader));
            case MessagePackType.Boolean: return Datum.Of(reader.ReadBoolean());
            case MessagePackType.Map: return Datum.Of(Map(ref reader, depth + 1));
            case MessagePackType.Array: return Datum.Of(List(ref reader, depth + 1));
            case MessagePackType.Nil:
                reader.ReadNil();
                return Datum.Null;
            case var other: throw Fault(reader.Offset, $"{other} is not in facts");
        }
    }

    private static Members Map(ref MessagePackReader reader, int depth)
    {
        Bound(reader.Offset, depth);
        var members = new KeyValuePair<string, Datum>[reader.ReadMapHeader()];
        for (var i = 0; i < members.Length; i++)
        {
            var start = reader.Offset;
            var name = TextPool.Read(ref reader);
            if (i > 0 && string.CompareOrdinal(members[i - 1].Key, name) >= 0)
            {
                throw Fault(start, $"'{name}' does not stand after '{members[i - 1].Key}'");
            }

            members[i] = new(name, Value(ref reader, depth, pooled: name != "id"));
        }

        return new Members(members);
    }

    private static Datum[] List(ref MessagePackReader reader, int depth)
    {
        Bound(reader.Offset, depth);
        var list = new Datum[reader.ReadArrayHeader()];
        for (var i = 0; i < list.Length; i++) list[i] = Value(ref reader, depth, pooled: true);
        return list;
    }

    /// <summary>Text that is not the canonical one of its number (a rounded one, <c>1.50</c>) is refused.</summary>
    private static decimal Decimal(ref MessagePackReader reader)
    {
        var start = reader.Offset;
        var text = reader.ReadExtension(out var type);
        if (type != EntryFormat.Decimal) throw Fault(start, $"extension {type} is not known here");
        Span<byte> canonical = stackalloc byte[DecimalText.MaxLength];
        var holds = text.Length <= DecimalText.MaxLength
            & decimal.TryParse(text, DecimalText.Style, CultureInfo.InvariantCulture, out var number)
            && !DecimalText.IsInteger(number)
            && text.SequenceEqual(canonical[..DecimalText.Write(number, canonical)]);
        return holds ? number : throw Fault(start, "not the canonical text of a decimal");
    }

    private static void Bound(int offset, int depth)
    {
        if (depth > Limits.MaxDepth) throw Fault(offset, $"a fact is at most {Limits.MaxDepth} deep");
    }

    private static MessagePackException Fault(int offset, string what) => new(offset, what);
}
