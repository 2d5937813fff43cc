using System.Collections.Immutable;
using System.Reflection;

namespace Competition.Wire;

/// <summary>
/// Reads shapes from types: <c>string bool int long</c>, these or a record with <c>?</c>, records made of them by their
/// only public constructor, and <c>IReadOnlyList</c> of any. Anything else is refused by name.
/// </summary>
internal static class ShapeReader
{
    /// <summary>The shape of a type alone, which does not tell whether a reference may be null; so it may.</summary>
    public static Shape Of(Type type) => Optional(type, Plain(type, nullability: null, []), isNullable: true);

    /// <summary>The shape of a parameter whose nullability is declared.</summary>
    public static Shape Of(ParameterInfo parameter) => Declared(new NullabilityInfoContext().Create(parameter), []);

    /// <summary>The shape of what a hub method's task answers with.</summary>
    public static Shape ResultOf(ParameterInfo task) =>
        Declared(new NullabilityInfoContext().Create(task).GenericTypeArguments[0], []);

    private static Shape Declared(NullabilityInfo member, ImmutableArray<Type> within) =>
        Optional(member.Type, Plain(member.Type, member, within), member.ReadState == NullabilityState.Nullable);

    private static Shape Optional(Type type, Shape plain, bool isNullable) =>
        Nullable.GetUnderlyingType(type) is not null || (isNullable && !type.IsValueType)
            ? new Shape.Maybe(type, plain)
            : plain;

    private static Shape Plain(Type type, NullabilityInfo? nullability, ImmutableArray<Type> within)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return new Shape.Text();
        if (plain == typeof(bool)) return new Shape.Flag();
        if (plain == typeof(int) || plain == typeof(long)) return new Shape.Whole(plain);
        if (ItemOf(plain) is { } item) return ListOf(item, nullability, within);
        return RecordOf(plain, within);
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;

    private static Shape.List ListOf(Type item, NullabilityInfo? nullability, ImmutableArray<Type> within)
    {
        var shape = nullability is null
            ? Optional(item, Plain(item, nullability: null, within), isNullable: false)
            : Declared(nullability.GenericTypeArguments[0], within);
        return new Shape.List(typeof(IReadOnlyList<>).MakeGenericType(item), shape);
    }

    private static Shape.Record RecordOf(Type type, ImmutableArray<Type> within)
    {
        if (within.Contains(type)) throw Unknown(type, "it contains itself");
        var constructor = type.IsSealed && IsRecord(type) && type.GetConstructors() is [{ } only]
            ? only
            : throw Unknown(type, "a sealed record with one public constructor is allowed");

        var members = constructor.GetParameters().Select(parameter => MemberOf(type, parameter, within.Add(type)));
        return new Shape.Record(type, [.. members]);
    }

    /// <summary>Records are the classes to which the compiler gives this method.</summary>
    private static bool IsRecord(Type type) => type.IsClass && type.GetMethod("<Clone>$") is not null;

    private static ShapeMember MemberOf(Type type, ParameterInfo parameter, ImmutableArray<Type> within)
    {
        var property = type.GetProperty(parameter.Name ?? "")
            ?? throw Unknown(type, $"its parameter {parameter.Name} has no property of that name");
        return new ShapeMember(property, Declared(new NullabilityInfoContext().Create(parameter), within));
    }

    private static NotSupportedException Unknown(Type type, string why) => new($"{type} cannot cross the wire: {why}.");
}
