using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// A compiled, well-typed expression (model.md B7): total (a value or missing, never an exception), no allocation.
/// </summary>
internal sealed class Expression
{
    private readonly CompiledCode _code;

    private Expression(string source, ExpressionType type, Syntax syntax)
    {
        (Source, Type, Syntax) = (source, type, syntax);
        (_code, Names) = Emitter.Compile(syntax);
    }

    /// <summary>As it was written, without the leading <c>=</c>.</summary>
    public string Source { get; }

    public ExpressionType Type { get; }

    internal CompiledCode Code => _code;

    /// <summary>The names it reads, by slot, each once, as written.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>As it was written: for what is told about it, not for computing it.</summary>
    internal Syntax Syntax { get; }

    /// <summary>Parses, checks limits and types, compiles. A leading <c>=</c> is allowed.</summary>
    /// <param name="typeOf">The static type of a name; null where the name is unknown.</param>
    public static (Expression? Expression, ExpressionError? Error) Compile(
        string source, Func<string, ExpressionType?> typeOf)
    {
        var start = source.StartsWith('=') ? 1 : 0;
        if (source.Length - start > Limits.ExpressionLength)
            return (null, new(start, "the expression is too long", $"{Limits.ExpressionLength} characters"));

        var (tokens, unreadable) = Lexer.Read(source, start);
        if (unreadable is not null) return (null, unreadable);

        var (syntax, misplaced) = Parser.Read(tokens);
        if (misplaced is not null) return (null, misplaced);

        var (type, mistyped) = Checker.Check(syntax, typeOf);
        return mistyped is null ? (new(source[start..], type, syntax), null) : (null, mistyped);
    }

    public static Expression Constant(decimal number) => 
        new(Canonical.Text(number), ExpressionType.Number, new Syntax.Number(0, number));

    public Value Evaluate<TNames>(ref TNames names) where TNames : INames, allows ref struct
    {
        if (_code.Height <= ShallowStack.Height)
        {
            var shallow = new ShallowStack();
            return StackMachine.Run(_code, ref names, shallow);
        }
        var deep = new DeepStack();
        return StackMachine.Run(_code, ref names, deep);
    }
}
