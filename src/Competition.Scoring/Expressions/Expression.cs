using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// A compiled, well-typed expression (model.md B7): total (a value or missing, never an exception), no allocation.
/// </summary>
public sealed class Expression
{
    private Expression(ExpressionType type, ImmutableArray<string> names) => (Type, Names) = (type, names);

    public ExpressionType Type { get; }

    /// <summary>The names it reads, by slot, each once, as written.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Parses, checks limits and types, compiles. A leading <c>=</c> is allowed.</summary>
    /// <param name="typeOf">The static type of a name; null where the name is unknown.</param>
    public static (Expression? Expression, ExpressionError? Error) Compile(string source, Func<string, ExpressionType?> typeOf) =>
        throw new NotSupportedException();

    public static Expression Constant(decimal number) => throw new NotSupportedException();

    public Value Evaluate<TNames>(ref TNames names) where TNames : INames, allows ref struct => throw new NotSupportedException();
}
