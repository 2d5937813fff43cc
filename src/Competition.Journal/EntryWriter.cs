using System.Buffers;
using Competition.MessagePack;
using Competition.Scoring;

namespace Competition.Journal;

/// <summary>Writes the bytes of an entry: equal facts have equal bytes.</summary>
internal static class EntryWriter
{
    /// <summary>A scratch buffer that grew beyond this is not kept.</summary>
    private const int KeptScratch = 64 << 10;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _scratch;

    public static byte[] Bytes(Fact fact) => Written(fact, Write);

    /// <summary>The content alone.</summary>
    public static byte[] ContentBytes(Fact fact) => Written(
        fact, static (to, fact) => Write(new MessagePackWriter(to), fact.Content, depth: 1));

    private static byte[] Written(Fact fact, Action<IBufferWriter<byte>, Fact> write)
    {
        var scratch = _scratch ?? new ArrayBufferWriter<byte>(1024);
        _scratch = null;
        write(scratch, fact);
        var bytes = scratch.WrittenSpan.ToArray();
        scratch.ResetWrittenCount();
        if (scratch.Capacity <= KeptScratch) _scratch = scratch;
        return bytes;
    }

    private static void Write(IBufferWriter<byte> to, Fact fact)
    {
        var writer = new MessagePackWriter(to);
        writer.WriteArrayHeader(EntryFormat.Parts);
        writer.WriteInt(EntryFormat.Version);
        Write(writer, fact.Content, depth: 1);
        if (fact.Evidence is { } evidence) Write(writer, evidence, depth: 1);
        else writer.WriteNil();
    }

    private static void Write(MessagePackWriter writer, Datum datum, int depth)
    {
        if (datum.Text is { } text) writer.WriteString(text);
        else if (datum.Number is { } number) Write(writer, number);
        else if (datum.Truth is { } truth) writer.WriteBoolean(truth);
        else if (datum.Map is { } map) Write(writer, map, depth + 1);
        else if (datum.List is { } list) Write(writer, list, depth + 1);
        else writer.WriteNil();
    }

    private static void Write(MessagePackWriter writer, Members members, int depth)
    {
        Bound(depth);
        writer.WriteMapHeader(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            writer.WriteString(members[i].Key);
            Write(writer, members[i].Value, depth);
        }
    }

    private static void Write(MessagePackWriter writer, IReadOnlyList<Datum> list, int depth)
    {
        Bound(depth);
        writer.WriteArrayHeader(list.Count);
        foreach (var datum in list) Write(writer, datum, depth);
    }

    private static void Write(MessagePackWriter writer, decimal number)
    {
        if (DecimalText.IsInteger(number))
        {
            writer.WriteInt((long)number);
            return;
        }

        Span<byte> text = stackalloc byte[DecimalText.MaxLength];
        writer.WriteExtension(EntryFormat.Decimal, text[..DecimalText.Write(number, text)]);
    }

    private static void Bound(int depth)
    {
        if (depth > Limits.MaxDepth) throw new ArgumentException($"a fact is at most {Limits.MaxDepth} deep");
    }
}
