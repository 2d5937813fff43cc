using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Competition.Wire;

/// <summary>The codec of every type that crosses a hub: built from its shape when first met, then kept.</summary>
internal static class Codecs
{
    private static readonly ConcurrentDictionary<Type, Codec> Declared = new();

    private static readonly ConcurrentDictionary<Type, Codec> Written = new();

    /// <summary>The codec of a declared type.</summary>
    /// <exception cref="NotSupportedException">The type cannot cross the wire; the message says why.</exception>
    public static Codec Of(Type declared) => Declared.GetOrAdd(declared, type => Build(ShapeReader.Of(type)));

    /// <summary>The codec for an object that is to be written: any list will do for a list.</summary>
    /// <exception cref="NotSupportedException">The type cannot cross the wire; the message says why.</exception>
    public static Codec For(object value) => Written.GetOrAdd(value.GetType(), type => Of(ListIn(type) ?? type));

    private static Type? ListIn(Type type) => Array.Find(type.GetInterfaces(), face =>
        face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));

    private static Codec Build(Shape shape) => shape switch
    {
        Shape.Text => new TextCodec(),
        Shape.Flag => new FlagCodec(),
        Shape.Whole whole => whole.Type == typeof(int) ? new IntCodec() : new LongCodec(),
        Shape.Maybe maybe => Make(MaybeFor(maybe.Type), [maybe.Of.Type], Build(maybe.Of)),
        Shape.List list => Make(typeof(ListCodec<>), [list.Item.Type], Build(list.Item)),
        Shape.Record record => BuildRecord(record),
        _ => throw new InvalidOperationException($"{shape.GetType()} has no codec."),
    };

    private static Type MaybeFor(Type type) => type.IsValueType ? typeof(MaybeValueCodec<>) : typeof(MaybeCodec<>);

    private static Codec BuildRecord(Shape.Record record)
    {
        var members = Array.CreateInstance(typeof(RecordMember<>).MakeGenericType(record.Type), record.Members.Count);
        for (var i = 0; i < record.Members.Count; i++) members.SetValue(BuildMember(record.Type, record.Members[i]), i);
        return Make(typeof(RecordCodec<>), [record.Type], Maker(record), members);
    }

    private static object BuildMember(Type record, ShapeMember member)
    {
        var getter = member.Property.GetMethod
            ?? throw new NotSupportedException($"{record}.{member.Property.Name} cannot be read.");
        var get = getter.CreateDelegate(typeof(Func<,>).MakeGenericType(record, member.Shape.Type));
        return New(typeof(RecordMemberOf<,>), [record, member.Shape.Type], get, Build(member.Shape));
    }

    /// <summary>The record's constructor as a compiled call on values in its order.</summary>
    private static Delegate Maker(Shape.Record record)
    {
        var values = Expression.Parameter(typeof(object?[]), "values");
        var arguments = record.Members.Select((member, i) =>
            Expression.Convert(Expression.ArrayIndex(values, Expression.Constant(i)), member.Shape.Type));
        var made = Expression.New(record.Type.GetConstructors()[0], arguments);
        var form = typeof(Func<,>).MakeGenericType(typeof(object?[]), record.Type);
        return Expression.Lambda(form, made, values).Compile();
    }

    private static Codec Make(Type generic, Type[] of, params object[] parts) => (Codec)New(generic, of, parts);

    private static object New(Type generic, Type[] of, params object[] parts)
    {
        var type = generic.MakeGenericType(of);
        return type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)[0].Invoke(parts);
    }
}
