namespace Competition.Scoring.Tests.Expressions;

/// <summary>Compiles and evaluates in one line; the names of a test and their values.</summary>
internal static class Calculation
{
    public static readonly Dictionary<string, Value> Names = new(StringComparer.Ordinal)
    {
        ["x"] = Value.Of(3.7m),
        ["y"] = Value.Of(-2m),
        ["big"] = Value.Of(Limits.Magnitude),
        ["yes"] = Value.Of(true),
        ["no"] = Value.Of(false),
        ["status"] = Value.OfCode("DNF"),
        ["gone"] = Value.Missing(MissingReason.NotMarked),
        ["late"] = Value.Missing(MissingReason.Pending),
        ["maybe"] = Value.Missing(MissingReason.Held),
        ["unsaid"] = Value.Missing(MissingReason.NotApplicable),
        ["prev.total"] = Value.Of(12.5m),
    };

    public static ExpressionType? TypeOf(string name) => name switch
    {
        "yes" or "no" or "maybe" => ExpressionType.Truth,
        "status" or "unsaid" => ExpressionType.Code,
        _ => Names.ContainsKey(name) ? ExpressionType.Number : null,
    };

    public static Expression Compile(string source)
    {
        var (expression, error) = Expression.Compile(source, TypeOf);
        Assert.That(error, Is.Null, source);
        return expression!;
    }

    public static ExpressionError Refuse(string source)
    {
        var (expression, error) = Expression.Compile(source, TypeOf);
        Assert.That(expression, Is.Null, source);
        return error!;
    }

    public static Value Evaluate(Expression expression)
    {
        var values = new Bindings([.. expression.Names.Select(name => Names[name])]);
        return expression.Evaluate(ref values);
    }

    /// <summary>The value in canonical text; a truth as true or false.</summary>
    public static string Text(string source)
    {
        var value = Evaluate(Compile(source));
        return value.IsTruth ? value.IsTrue ? "true" : "false" : value.ToString();
    }
}
