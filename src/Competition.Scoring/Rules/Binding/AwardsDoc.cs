using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Awards as a document writes them.</summary>
internal sealed record AwardsDoc(Source By, ImmutableArray<string> Tiers, decimal Within)
{
    public (decimal Least, string Name)? Others { get; init; }
}
