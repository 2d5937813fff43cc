using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Gives every expression its static type, or finds the first place that has none.</summary>
internal sealed class Checker(Func<string, ExpressionType?> typeOf)
{
    private ExpressionError? _error;

    public static (ExpressionType Type, ExpressionError? Error) Check(
        Syntax syntax, Func<string, ExpressionType?> typeOf)
    {
        var checker = new Checker(typeOf);
        return (checker.TypeOf(syntax), checker._error);
    }

    private ExpressionType TypeOf(Syntax syntax) => syntax switch
    {
        Syntax.Number => ExpressionType.Number,
        Syntax.Code => ExpressionType.Code,
        Syntax.Truth => ExpressionType.Truth,
        Syntax.Name name => TypeOf(name),
        Syntax.Unary { Symbol: "not" } not => Want(ExpressionType.Truth, not.Of, "not"),
        Syntax.Unary negate => Want(ExpressionType.Number, negate.Of, negate.Symbol),
        Syntax.Binary binary => TypeOf(binary),
        Syntax.If choice => TypeOf(choice),
        Syntax.Among among => TypeOf(among),
        Syntax.Call call => TypeOf(call),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "no such syntax"),
    };

    private ExpressionType TypeOf(Syntax.Name name) => typeOf(name.Text) is { } type
        ? type
        : Fail(name, $"unknown name '{name.Text}'", "a name that can be read here");

    private ExpressionType TypeOf(Syntax.If choice)
    {
        Want(ExpressionType.Truth, choice.Condition, "if");
        return Want(TypeOf(choice.Then), choice.Else, "else");
    }

    private ExpressionType TypeOf(Syntax.Binary binary)
    {
        switch (binary.Symbol)
        {
            case "and" or "or":
                Want(ExpressionType.Truth, binary.Left, binary.Symbol);
                return Want(ExpressionType.Truth, binary.Right, binary.Symbol);
            case "==" or "!=":
                Want(TypeOf(binary.Left), binary.Right, binary.Symbol);
                return ExpressionType.Truth;
        }
        Want(ExpressionType.Number, binary.Left, binary.Symbol);
        Want(ExpressionType.Number, binary.Right, binary.Symbol);
        return binary.Symbol is "+" or "-" or "*" or "/" or "%" ? ExpressionType.Number : ExpressionType.Truth;
    }

    private ExpressionType TypeOf(Syntax.Among among)
    {
        var type = TypeOf(among.Of);
        if (type == ExpressionType.Truth)
            return Fail(among.Of, "in takes a number or a code here, found a truth", "a number, a code");
        foreach (var literal in among.Literals) Want(type, literal, "in");
        return ExpressionType.Truth;
    }

    private ExpressionType TypeOf(Syntax.Call call)
    {
        var (name, arguments) = (call.Function.Name, call.Arguments);
        var first = TypeOf(arguments[0]);
        if (name == "has") return ExpressionType.Truth;
        var type = name == "coalesce" ? first : ExpressionType.Number;
        Require(type, first, arguments[0], name);
        if (name == "round") return Round(arguments);
        foreach (var argument in arguments[1..]) Want(type, argument, name);
        return type;
    }

    private ExpressionType Round(ImmutableArray<Syntax> arguments)
    {
        if (arguments[1] is not Syntax.Number { Value: > 0 })
            return Fail(arguments[1], "round takes a step that is written out", "a positive number");
        if (arguments.Length > 2 && (arguments[2] is not Syntax.Code mode || RoundingWord.Read(mode.Value) is null))
            return Fail(arguments[2], "round takes a mode that is written out", RoundingWord.Quoted);
        return ExpressionType.Number;
    }

    /// <summary>Each operand is asked for its type once, or deep nesting would take for ever.</summary>
    private ExpressionType Want(ExpressionType wanted, Syntax operand, string who) =>
        Require(wanted, TypeOf(operand), operand, who);

    private ExpressionType Require(ExpressionType wanted, ExpressionType found, Syntax operand, string who) =>
        found == wanted ? found : Fail(operand, $"{who} takes {Word(wanted)} here, found {Word(found)}", Forms(wanted));

    private static string Word(ExpressionType type) => type switch
    {
        ExpressionType.Number => "a number",
        ExpressionType.Truth => "a truth",
        _ => "a code",
    };

    private static string Forms(ExpressionType type) => type switch
    {
        ExpressionType.Number => "a number, arithmetic, a name of a number",
        ExpressionType.Truth => "a comparison, and, or, not, in, has, true, false, a name of a truth",
        _ => "a 'code', a name of a code",
    };

    private ExpressionType Fail(Syntax at, string what, string allowed)
    {
        _error ??= new(at.Position, what, allowed);
        return ExpressionType.Number;
    }
}
