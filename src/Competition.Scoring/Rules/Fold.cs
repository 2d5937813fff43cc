using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>A fold: rows → where → map → missing → drop, keep → result (B3).</summary>
internal sealed record Fold(FoldKind Kind, FoldSource Of)
{
    public Formula? Where { get; init; }
    public Formula? Map { get; init; }
    public Table? MapTable { get; init; }
    public MissingPolicy Missing { get; init; } = MissingPolicy.Skip;

    /// <summary>Low is better: decides what <c>drop</c> and <c>keep</c> call best.</summary>
    public bool LowIsBetter { get; init; }
    public bool Drops { get; init; }
    public int DropBest { get; init; }
    public int DropWorst { get; init; }
    public int DropLeave { get; init; } = 1;
    public int? Keep { get; init; }
    public int Need { get; init; }
    public int Nth { get; init; } = 1;

    /// <summary>Status codes of children whose row may not be dropped.</summary>
    public ImmutableArray<string> Protect { get; init; } = [];
}
