namespace Competition.Wire;

/// <summary>Writes a record's interface and its decoder, whose members are in their order on the wire.</summary>
internal static class TypeScriptRecord
{
    public static string Of(Shape.Record record)
    {
        var name = record.Type.Name;
        var types = record.Members.Select(member =>
            $"  readonly {member.JsonName}: {TypeScriptShape.TypeOf(member.Shape)}");
        var decoders = record.Members.Select(member =>
            $"  {member.JsonName}: {TypeScriptShape.DecoderOf(member.Shape)},");
        return $$"""

            export interface {{name}} {
            {{string.Join('\n', types)}}
            }
            export const decode{{name}} = wire.record<{{name}}>('{{name}}', {
            {{string.Join('\n', decoders)}}
            })

            """;
    }
}
