using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A key that orders a board; missing keys: B11.23.</summary>
public abstract record BoardKey
{
    private BoardKey() { }

    /// <summary>The step of which every number that orders is a multiple (B8).</summary>
    public decimal Step { get; init; } = 1m;

    /// <summary>Orders by what entrants do among themselves: decided only inside a group of equals.</summary>
    public bool IsAmongEquals => this is HeadToHead or Duel;

    /// <summary>A value or expression; <paramref name="Value"/> is set where it names a value of the node.</summary>
    public sealed record By(Formula Formula, ValueRule? Value, bool Descending) : BoardKey;

    /// <summary>More first places, then more second ones, … to <paramref name="Depth"/>.</summary>
    public sealed record Countback(ImmutableArray<ValueRule> Places, int Depth) : BoardKey;

    /// <summary>More children of exactly the first amount, then of the second, …</summary>
    public sealed record CountOf(ImmutableArray<ValueRule> Of, ImmutableArray<decimal> Amounts) : BoardKey;

    /// <summary>Own scores best first, without the worst; where one list begins the other, the longer wins.</summary>
    public sealed record Sorted(ScoreSource Of, bool Descending, int DropWorst) : BoardKey;

    /// <summary>Sums over the bouts among the equals; restart: asked again within each smaller group.</summary>
    public sealed record HeadToHead(Input Bouts, ImmutableArray<string> Columns, bool Restart) : BoardKey;

    /// <summary>Who is better in more children; decides only where that is a strict order of the group.</summary>
    public sealed record Duel(ImmutableArray<ValueRule> Of) : BoardKey;

    /// <summary>The recorded lot (<c>attr.lot</c>, low first); without one the tie stays (B11.25).</summary>
    public sealed record Draw : BoardKey;
}
