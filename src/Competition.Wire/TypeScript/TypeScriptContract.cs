using System.Reflection;

namespace Competition.Wire;

/// <summary>
/// The contract as TypeScript, <c>displays/live/contract.ts</c>: an interface and a decoder for each record, what a
/// client may call, what it is told. The decoders are made of <c>displays/live/decode.ts</c>.
/// </summary>
public static class TypeScriptContract
{
    private const string Opening = """
        // Generated from src/Competition.Wire/Contract: do not edit. The tests of Wire make it anew
        // with COMPETITION_REWRITE=1.
        import * as wire from './decode'

        """;

    /// <summary>The text of the file for the hubs of this build.</summary>
    public static string Text { get; } = Of(
        new HubPair("Wall", HubPaths.Wall, typeof(IWallHub), typeof(IWallClient)),
        new HubPair("Ref", HubPaths.Ref, typeof(IRefHub), typeof(IRefClient)));

    /// <summary>The text for the given hubs: each record after those that it is made of.</summary>
    internal static string Of(params IReadOnlyList<HubPair> hubs) => string.Concat(
        [Opening, .. RecordsOf(hubs).Select(TypeScriptRecord.Of), .. hubs.Select(TypeScriptHub.Of)]);

    /// <summary>The records that cross these hubs, each once.</summary>
    internal static IReadOnlyList<Shape.Record> RecordsOf(IEnumerable<HubPair> hubs) =>
        [.. hubs.SelectMany(ShapesOf).SelectMany(RecordsIn).DistinctBy(record => record.Type)];

    private static IEnumerable<Shape> ShapesOf(HubPair hub) =>
        from half in new[] { hub.Hub, hub.Client }
        from method in half.GetMethods()
        from shape in method.GetParameters().Select(ShapeReader.Of).Concat(ResultOf(method))
        select shape;

    private static IEnumerable<Shape> ResultOf(MethodInfo method) =>
        TypeScriptHub.Result(method) is { } result ? [result] : [];

    private static IEnumerable<Shape.Record> RecordsIn(Shape shape) => shape switch
    {
        Shape.Maybe maybe => RecordsIn(maybe.Of),
        Shape.List list => RecordsIn(list.Item),
        Shape.Record record => record.Members.SelectMany(member => RecordsIn(member.Shape)).Append(record),
        _ => [],
    };
}
