using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>What computes a value. Expressions, folds, tables and ranks; the others follow with their facts.</summary>
public abstract record Operator
{
    private Operator() { }

    /// <summary>What a value has until it is compiled; no rulebook that compiles keeps one.</summary>
    internal static Operator None { get; } = new Calculate(new Formula(Expression.Constant(0m), []));

    public sealed record Calculate(Formula Formula) : Operator;

    public sealed record Lookup(Table Table, Operator At) : Operator;

    /// <summary>Place = 1 + number of the better (B11.16); points of the place; split = mean of the block.</summary>
    public sealed record RankOn(Board Board, ImmutableArray<decimal>? Points, bool Split) : Operator;

    public sealed record FoldOver(Fold Fold) : Operator;
}
