using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A key that orders a board; missing keys: model.md B11.23.</summary>
public abstract record BoardKey
{
    private BoardKey() { }

    /// <summary>The step of which every number that orders is a multiple (B8).</summary>
    internal decimal Step { get; init; } = 1m;

    /// <summary>Orders by what entrants do among themselves: decided only inside a group of equals.</summary>
    internal bool IsAmongEquals => this is HeadToHead or Duel;

    /// <summary>A value or expression.</summary>
    /// <param name="Value">Null where the formula is more than the name of a value.</param>
    public sealed record By(Formula Formula, ValueRule? Value, bool Descending) : BoardKey;

    /// <summary>More first places, then more second ones, … (model.md B4).</summary>
    /// <param name="Depth">Places that count, 1 to <see cref="Limits.CountbackDepth"/>.</param>
    public sealed record Countback(ImmutableArray<ValueRule> Places, int Depth) : BoardKey;

    /// <summary>More children of exactly the first amount, then of the second, … (model.md B4).</summary>
    public sealed record CountOf(ImmutableArray<ValueRule> Of, ImmutableArray<decimal> Amounts) : BoardKey;

    /// <summary>Own scores best first; where one list begins the other, the longer wins (model.md B4).</summary>
    /// <param name="DropWorst">How many of the worst do not count.</param>
    public sealed record Sorted(ScoreSource Of, bool Descending, int DropWorst) : BoardKey;

    /// <summary>Sums over the bouts among the equals (model.md B4).</summary>
    /// <param name="Columns">Summed one after the other: more is better.</param>
    /// <param name="Restart">Asked again within each smaller group.</param>
    public sealed record HeadToHead(Input Bouts, ImmutableArray<string> Columns, bool Restart) : BoardKey;

    /// <summary>
    /// Who is better in more children; decides only where that is a strict order of the group (model.md B4).
    /// </summary>
    public sealed record Duel(ImmutableArray<ValueRule> Of) : BoardKey;

    /// <summary>The recorded lot (<c>attr.lot</c>, low first); without one the tie stays (model.md B11.25).</summary>
    public sealed record Draw : BoardKey;
}
