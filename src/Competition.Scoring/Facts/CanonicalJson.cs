using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Competition.Scoring;

/// <summary>Canonical JSON (formats.md): members by UTF-16 code unit, no blanks, canonical numbers.</summary>
public static class CanonicalJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xef, 0xbb, 0xbf];

    /// <summary>Writes it as UTF-8: one line, without a line feed.</summary>
    public static void Write(IBufferWriter<byte> to, Datum datum)
    {
        if (datum.Map is { } map) WriteMap(to, map);
        else if (datum.List is { } list) WriteList(to, list);
        else if (datum.Text is { } text) JsonText.WriteQuoted(to, text);
        else if (datum.Number is { } number) JsonText.Write(to, Canonical.Text(number));
        else to.Write(datum.IsNull ? "null"u8 : datum.Truth == true ? "true"u8 : "false"u8);
    }

    /// <summary>The same as a text.</summary>
    public static string Text(Datum datum)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, datum);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>SHA-256 of its canonical JSON: 64 lower-case hexadecimal digits.</summary>
    public static string Hash(Datum datum)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, datum);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    /// <summary>
    /// Reads any JSON into data: at most <see cref="Limits.DocumentBytes"/> with or without a byte order mark,
    /// <see cref="Limits.JsonDepth"/> deep, numbers exact. Null where there are errors: each with its pointer, or
    /// with its line where it is no JSON.
    /// </summary>
    public static (Datum? Datum, IReadOnlyList<DocumentError> Errors) Read(ReadOnlySpan<byte> utf8Json)
    {
        var problems = new Problems();
        var datum = Read(utf8Json, problems);
        return problems.Any ? (null, problems.All) : (datum, problems.All);
    }

    internal static Datum Read(ReadOnlySpan<byte> utf8Json, Problems problems)
    {
        if (utf8Json.Length > Limits.DocumentBytes)
        {
            var allowed = string.Create(CultureInfo.InvariantCulture, $"{Limits.DocumentBytes} bytes");
            problems.Add("", "the document is too large", allowed);
            return Datum.Null;
        }

        var json = utf8Json.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;
        return new DatumReader(json, problems).ReadDocument();
    }

    private static void WriteMap(IBufferWriter<byte> to, Members map)
    {
        to.Write("{"u8);
        for (var i = 0; i < map.Count; i++)
        {
            if (i > 0) to.Write(","u8);
            JsonText.WriteQuoted(to, map[i].Key);
            to.Write(":"u8);
            Write(to, map[i].Value);
        }

        to.Write("}"u8);
    }

    private static void WriteList(IBufferWriter<byte> to, IReadOnlyList<Datum> list)
    {
        to.Write("["u8);
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) to.Write(","u8);
            Write(to, list[i]);
        }

        to.Write("]"u8);
    }
}
