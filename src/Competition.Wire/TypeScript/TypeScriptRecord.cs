using System.Text;

namespace Competition.Wire;

/// <summary>Writes a record's interface and its decoder, whose members are in their order on the wire.</summary>
internal static class TypeScriptRecord
{
    private const int MaxLine = 116;

    public static string Of(Shape.Record record)
    {
        var name = record.Type.Name;
        var types = record.Members.Select(member =>
            $"  readonly {member.JsonName}: {TypeScriptShape.TypeOf(member.Shape)}");
        var decoders = record.Members.Select(member =>
            $"{member.JsonName}: {TypeScriptShape.DecoderOf(member.Shape)},");
        return $$"""

            export interface {{name}} {
            {{string.Join('\n', types)}}
            }
            export const decode{{name}} = wire.record<{{name}}>('{{name}}', {
            {{Wrapped(decoders)}}
            })

            """;
    }

    /// <summary>As many words on a line as fit.</summary>
    private static string Wrapped(IEnumerable<string> words)
    {
        var lines = new List<StringBuilder> { new(" ") };
        foreach (var word in words)
        {
            if (lines[^1].Length + 1 + word.Length > MaxLine) lines.Add(new StringBuilder(" "));
            lines[^1].Append(' ').Append(word);
        }

        return string.Join('\n', lines);
    }
}
