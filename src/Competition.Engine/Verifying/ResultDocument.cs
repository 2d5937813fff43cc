using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// A result as somebody published it: boards as <c>competition score --format json</c> prints them, with the seal or
/// without. Blanks and the way in which texts are escaped do not matter; the order of members does.
/// </summary>
public sealed record ResultDocument(Seal? Seal, string ResultHash)
{
    private const string Form = "a result is {\"boards\":{…}}, or {\"seal\":{…},\"boards\":{…}}";

    /// <summary>The document, or what is wrong with it.</summary>
    public static (ResultDocument? Document, string? Wrong) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return (null, Form);
            var members = json.RootElement.EnumerateObject().ToList();
            return members switch
            {
                [{ Name: "boards", Value: var boards }] => (new ResultDocument(null, Hash(boards)), null),
                [{ Name: "seal", Value: var seal }, { Name: "boards", Value: var boards }] => Sealed(seal, boards),
                _ => (null, Form),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, $"no JSON: {e.Message}");
        }
    }

    private static (ResultDocument?, string?) Sealed(JsonElement seal, JsonElement boards)
    {
        var (datum, errors) = CanonicalJson.Read(Encoding.UTF8.GetBytes(seal.GetRawText()));
        if (datum is null) return (null, $"seal: {errors[0]}");
        if (datum.Value.Map is not { Count: 7 } members || Journal.Seal.Read(members) is not { } read)
            return (null, "seal: allowed are its seven members node heads rulesHash asOf resultHash key signature");
        return (new ResultDocument(read, Hash(boards)), null);
    }

    private static string Hash(JsonElement boards)
    {
        var text = new ArrayBufferWriter<byte>();
        text.Write("{\"boards\":"u8);
        Write(text, boards);
        text.Write("}\n"u8);
        return Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan));
    }

    private static void Write(IBufferWriter<byte> to, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteEach(to, ("{", "}"), [.. element.EnumerateObject()], member =>
                {
                    WriteText(to, member.Name);
                    to.Write(":"u8);
                    Write(to, member.Value);
                });
                break;
            case JsonValueKind.Array:
                WriteEach(to, ("[", "]"), [.. element.EnumerateArray()], item => Write(to, item));
                break;
            case JsonValueKind.String:
                WriteText(to, element.GetString() ?? "");
                break;
            default:
                to.Write(Encoding.UTF8.GetBytes(element.GetRawText()));
                break;
        }
    }

    private static void WriteText(IBufferWriter<byte> to, string text) => CanonicalJson.Write(to, Datum.Of(text));

    private static void WriteEach<T>(
        IBufferWriter<byte> to, (string Open, string Close) around, IReadOnlyList<T> items, Action<T> write)
    {
        to.Write(Encoding.UTF8.GetBytes(around.Open));
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) to.Write(","u8);
            write(items[i]);
        }

        to.Write(Encoding.UTF8.GetBytes(around.Close));
    }
}
