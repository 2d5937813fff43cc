using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>
/// What a board gives to the best (B4): a tier after the other, each to the next entrant and to all who are within a
/// tolerance of its last holder; two golds leave no silver. Without a value, who shares a place shares the award.
/// </summary>
internal sealed record Awards(ValueRule? By, ImmutableArray<string> Tiers, decimal Within)
{
    /// <summary>What everybody else gets who has reached so much (medallion).</summary>
    public (decimal Least, string Name)? Others { get; init; }
}
