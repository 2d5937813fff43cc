using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>What computes a value (B3).</summary>
internal abstract record Operator
{
    private Operator() { }

    /// <summary>What a value has until it is compiled; no rulebook that compiles keeps one.</summary>
    internal static Operator None { get; } = new Calculate(new Formula(Expression.Constant(0m), []));

    public sealed record Calculate(Formula Formula) : Operator;

    public sealed record Lookup(Table Table, Operator At) : Operator;

    /// <summary>Place = 1 + number of the better (B11.16); points of the place; split = mean of the block.</summary>
    public sealed record RankOn(Board Board, ImmutableArray<decimal>? Points, bool Split) : Operator;

    public sealed record FoldOver(Fold Fold) : Operator;

    /// <summary>A statistic of the field (B11.21).</summary>
    public sealed record FieldOf(Statistic Statistic) : Operator;

    /// <summary>
    /// The integral of a rate over the seconds that <paramref name="While"/> tells — of a state its total, of a
    /// detector its dwell —, in whole ticks.
    /// </summary>
    public sealed record Accrue(Formula Rate, NameSource While, decimal? Tick) : Operator;
}
