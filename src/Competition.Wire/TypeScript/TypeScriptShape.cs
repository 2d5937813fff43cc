namespace Competition.Wire;

/// <summary>The type of a shape in TypeScript and the decoder that reads it.</summary>
internal static class TypeScriptShape
{
    public static string TypeOf(Shape shape) => shape switch
    {
        Shape.Text => "string",
        Shape.Flag => "boolean",
        Shape.Whole => "number",
        Shape.Maybe maybe => $"{TypeOf(maybe.Of)} | null",
        Shape.List { Item: Shape.Maybe item } => $"readonly ({TypeOf(item)})[]",
        Shape.List list => $"readonly {TypeOf(list.Item)}[]",
        Shape.Record record => record.Type.Name,
        _ => throw Unwritten(shape),
    };

    public static string DecoderOf(Shape shape) => shape switch
    {
        Shape.Text => "wire.text",
        Shape.Flag => "wire.flag",
        Shape.Whole => "wire.whole",
        Shape.Maybe maybe => $"wire.orNull({DecoderOf(maybe.Of)})",
        Shape.List list => $"wire.list({DecoderOf(list.Item)})",
        Shape.Record record => $"decode{record.Type.Name}",
        _ => throw Unwritten(shape),
    };

    private static InvalidOperationException Unwritten(Shape shape) => new($"{shape.GetType()} has no TypeScript.");
}
