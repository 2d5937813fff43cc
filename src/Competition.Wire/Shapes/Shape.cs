namespace Competition.Wire;

/// <summary>What a value looks like on the wire, whatever the format: read once from its .NET type.</summary>
internal abstract record Shape(Type Type)
{
    public sealed record Text() : Shape(typeof(string));

    public sealed record Flag() : Shape(typeof(bool));

    /// <summary>A whole number: <c>int</c> or <c>long</c>.</summary>
    public sealed record Whole(Type Type) : Shape(Type);

    /// <summary>Null, or what it holds. The type is that of the member: <c>string</c>, <c>int?</c>.</summary>
    public sealed record Maybe(Type Type, Shape Of) : Shape(Type);

    /// <summary>A list; the type is <c>IReadOnlyList&lt;item&gt;</c>.</summary>
    public sealed record List(Type Type, Shape Item) : Shape(Type);

    /// <summary>A record: its members in the order of its constructor, which is their position on the wire.</summary>
    public sealed record Record(Type Type, IReadOnlyList<ShapeMember> Members) : Shape(Type);
}
