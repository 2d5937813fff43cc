using System.Reflection;
using System.Text.Json;

namespace Competition.Wire;

/// <summary>Writes what a client may call on a hub and what it is told, over any connection of its form.</summary>
internal static class TypeScriptHub
{
    public static string Of(HubPair hub)
    {
        var (hubType, clientType) = ($"{hub.Name}Hub", $"{hub.Name}Client");
        return $$"""

            export const {{Camel(hub.Name)}}HubPath = '{{hub.Path}}'

            /** What may be called on {{hub.Path}}. */
            export interface {{hubType}} {
            {{Lines(hub.Hub, Signature)}}
            }

            export const {{Camel(hub.Name)}}Hub = (connection: wire.Caller): {{hubType}} => ({
            {{Lines(hub.Hub, Call)}}
            })

            /** What a client of {{hub.Path}} is told. */
            export interface {{clientType}} {
            {{Lines(hub.Client, Told)}}
            }

            export const listenTo{{hub.Name}}: wire.Listen<{{clientType}}> = (connection, client, refused) => {
            {{Lines(hub.Client, Tiding)}}
            }

            """;
    }

    /// <summary>What a hub method answers with; null where it is done without an answer.</summary>
    public static Shape? Result(MethodInfo method)
    {
        if (method.ReturnType == typeof(Task)) return null;
        if (!method.ReturnType.IsGenericType || method.ReturnType.GetGenericTypeDefinition() != typeof(Task<>))
            throw new NotSupportedException($"{method.DeclaringType}.{method.Name} must return Task or Task<T>.");
        return ShapeReader.ResultOf(method.ReturnParameter);
    }

    private static string Signature(MethodInfo method) =>
        $"{Camel(method.Name)}({Parameters(method)}): " +
        $"Promise<{(Result(method) is { } result ? TypeScriptShape.TypeOf(result) : "void")}>";

    private static string Told(MethodInfo method) => $"{Camel(method.Name)}({Parameters(method)}): void";

    private static string Call(MethodInfo method)
    {
        var arguments = string.Join("", method.GetParameters().Select(parameter => $", {parameter.Name}"));
        var called = $"await wire.call(connection, '{method.Name}'{arguments})";
        var read = Result(method) is { } result ? TypeScriptShape.DecoderOf(result) : "void ";
        return $"{Camel(method.Name)}: async ({Names(method)}) =>\n    {read}({called}),";
    }

    private static string Tiding(MethodInfo method)
    {
        var decoders = method.GetParameters().Select((parameter, i) =>
            $"{TypeScriptShape.DecoderOf(ShapeReader.Of(parameter))}(x[{i}])");
        var told = $"({Names(method)}) => client.{Camel(method.Name)}({Names(method)})";
        var decoded = string.Join(", ", decoders);
        return $"wire.tell(connection, '{method.Name}', (x) => [{decoded}],\n    {told}, refused)";
    }

    private static string Lines(Type half, Func<MethodInfo, string> write) =>
        string.Join('\n', half.GetMethods().Select(method => $"  {write(method)}"));

    private static string Parameters(MethodInfo method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{parameter.Name}: {TypeScriptShape.TypeOf(ShapeReader.Of(parameter))}"));

    private static string Names(MethodInfo method) =>
        string.Join(", ", method.GetParameters().Select(parameter => parameter.Name));

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
