using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>An expression as written; its position is that of its first character.</summary>
internal abstract record Syntax(int Position)
{
    public sealed record Number(int Position, decimal Value) : Syntax(Position);

    public sealed record Code(int Position, string Value) : Syntax(Position);

    public sealed record Truth(int Position, bool Value) : Syntax(Position);

    public sealed record Name(int Position, string Text) : Syntax(Position);

    public sealed record Unary(int Position, string Symbol, Syntax Of) : Syntax(Position);

    public sealed record Binary(string Symbol, Syntax Left, Syntax Right) : Syntax(Left.Position);

    public sealed record If(int Position, Syntax Condition, Syntax Then, Syntax Else) : Syntax(Position);

    public sealed record Among(Syntax Of, ImmutableArray<Syntax> Literals) : Syntax(Of.Position);

    public sealed record Call(int Position, Function Function, ImmutableArray<Syntax> Arguments) : Syntax(Position);
}
