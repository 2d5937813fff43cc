using System.Globalization;
using System.Text.Json;

namespace Competition.Cli;

/// <summary>Where in a JSON text something stands: lines count from 1.</summary>
internal static class JsonPlace
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 256 };

    /// <summary>
    /// The line of the value that a JSON pointer names; where it does not exist, of the deepest parent that does.
    /// </summary>
    public static int LineOf(ReadOnlySpan<byte> utf8, string pointer)
    {
        var names = pointer.Length == 0 ? [] : pointer[1..].Split('/').Select(Unescaped).ToArray();
        var reader = new Utf8JsonReader(utf8, Options);
        long at = 0;
        try
        {
            reader.Read();
            at = reader.TokenStartIndex;
            Seek(ref reader, names, ref at);
        }
        catch (JsonException)
        {
            // Not JSON from here on: the deepest parent that was read before has to do.
        }

        return 1 + utf8[..(int)at].Count((byte)'\n');
    }

    private static void Seek(ref Utf8JsonReader reader, ReadOnlySpan<string> names, ref long at)
    {
        if (names.IsEmpty) return;
        if (reader.TokenType == JsonTokenType.StartObject) SeekMember(ref reader, names, ref at);
        else if (reader.TokenType == JsonTokenType.StartArray) SeekElement(ref reader, names, ref at);
    }

    private static void SeekMember(ref Utf8JsonReader reader, ReadOnlySpan<string> names, ref long at)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(names[0]);
            var name = reader.TokenStartIndex;
            reader.Read();
            if (found)
            {
                at = name;
                Seek(ref reader, names[1..], ref at);
                return;
            }

            reader.Skip();
        }
    }

    private static void SeekElement(ref Utf8JsonReader reader, ReadOnlySpan<string> names, ref long at)
    {
        if (!int.TryParse(names[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (index-- == 0)
            {
                at = reader.TokenStartIndex;
                Seek(ref reader, names[1..], ref at);
                return;
            }

            reader.Skip();
        }
    }

    private static string Unescaped(string name) =>
        name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
