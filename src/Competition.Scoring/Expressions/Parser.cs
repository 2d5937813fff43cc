using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// Reads words into syntax by operator power (Pratt).
/// The first failure stands and moves to the end, so that all unwinds.
/// </summary>
internal sealed class Parser(ImmutableArray<Token> tokens)
{
    private const string Operand = "a number, a 'code', true, false, a name, a function, '(', '-', not, if";
    private int _next;
    private int _nodes;
    private int _depth;
    private ExpressionError? _error;

    public static (Syntax Syntax, ExpressionError? Error) Read(ImmutableArray<Token> tokens)
    {
        var parser = new Parser(tokens);
        var syntax = parser.Whole();
        return (syntax, parser._error);
    }

    private Syntax Whole()
    {
        var whole = Climb(power: 0);
        return Peek.Kind == TokenKind.End ? whole : Unexpected(Peek, "an operator, or the end");
    }

    private Syntax Climb(int power)
    {
        if (++_depth > Limits.ExpressionDepth)
            return Fail(Peek.Position, "the expression nests too deep", $"{Limits.ExpressionDepth} levels");
        var left = Prefix(Take());
        while (Infix(Peek) > power)
        {
            var symbol = Take().Text;
            left = symbol == "in" ? Among(left) : Node(new Syntax.Binary(symbol, left, Climb(Operators.Power(symbol))));
        }
        _depth--;
        return left;
    }

    private static int Infix(Token token) =>
        token.Kind is TokenKind.Symbol or TokenKind.Keyword ? Operators.Power(token.Text) : 0;

    private Syntax Prefix(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Code: return Node(Literal(token));
            case TokenKind.Name: return Peek.Is("(") ? Call(token) : Node(new Syntax.Name(token.Position, token.Text));
        }
        return token.Text switch
        {
            "true" or "false" => Node(new Syntax.Truth(token.Position, token.Text == "true")),
            "not" => Node(new Syntax.Unary(token.Position, "not", Climb(Operators.Not))),
            "-" => Node(new Syntax.Unary(token.Position, "-", Climb(Operators.Negate))),
            "if" => If(token.Position),
            "(" => Bracket(),
            _ => Unexpected(token, Operand),
        };
    }

    private Syntax Bracket()
    {
        var inner = Climb(power: 0);
        Expect(")");
        return inner;
    }

    private Syntax.If If(int position)
    {
        var condition = Climb(power: 0);
        Expect("then");
        var then = Climb(power: 0);
        Expect("else");
        return Node(new Syntax.If(position, condition, then, Climb(power: 0)));
    }

    private Syntax Call(Token name)
    {
        var arguments = Arguments();
        if (!Function.All.TryGetValue(name.Text, out var function))
            return Fail(name.Position, Function.Unknown(name.Text), Function.Names);
        if (arguments.Length < function.Least || arguments.Length > function.Most)
            return Fail(name.Position, function.Refuse(arguments.Length), function.Usage);
        return Node(new Syntax.Call(name.Position, function, arguments));
    }

    private ImmutableArray<Syntax> Arguments()
    {
        Expect("(");
        var arguments = ImmutableArray.CreateBuilder<Syntax>();
        if (!Peek.Is(")")) arguments.AddRange(Several(() => Climb(power: 0)));
        Expect(")");
        return arguments.ToImmutable();
    }

    private Syntax.Among Among(Syntax of)
    {
        Expect("(");
        var literals = Several(() => Literal(Take()));
        Expect(")");
        return Node(new Syntax.Among(of, literals));
    }

    private ImmutableArray<Syntax> Several(Func<Syntax> one)
    {
        var several = ImmutableArray.CreateBuilder<Syntax>();
        several.Add(one());
        while (Peek.Is(","))
        {
            Take();
            several.Add(one());
        }
        return several.ToImmutable();
    }

    private Syntax Literal(Token token) => token.Kind switch
    {
        TokenKind.Number => new Syntax.Number(token.Position, token.Number),
        TokenKind.Code => new Syntax.Code(token.Position, token.Text),
        _ => Unexpected(token, "a number, a 'code'"),
    };

    private T Node<T>(T node) where T : Syntax
    {
        if (++_nodes > Limits.ExpressionNodes)
            Fail(node.Position, "the expression is too large", $"{Limits.ExpressionNodes} operators, names, literals");
        return node;
    }

    private Token Peek => tokens[_next];

    private Token Take() => Peek.Kind == TokenKind.End ? Peek : tokens[_next++];

    private void Expect(string text)
    {
        if (Peek.Is(text)) _next++;
        else Unexpected(Peek, $"'{text}'");
    }

    private Syntax.Truth Unexpected(Token token, string allowed) =>
        Fail(token.Position, $"unexpected {token.Shown}", allowed);

    private Syntax.Truth Fail(int position, string what, string allowed)
    {
        _error ??= new(position, what, allowed);
        _next = tokens.Length - 1;
        return new Syntax.Truth(position, Value: false);
    }
}
