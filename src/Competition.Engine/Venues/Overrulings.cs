using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Voids and restores among facts: the last of each target decides (model.md B11.7).</summary>
internal static class Overrulings
{
    /// <summary>The facts that are neither void nor themselves voids or restores.</summary>
    public static IEnumerable<Fact> Standing(IReadOnlyCollection<Fact> facts)
    {
        var gone = facts.Where(VenueState.IsCorrection)
            .GroupBy(f => f["target"].Text ?? "", StringComparer.Ordinal)
            .Where(g => g.Max(FactOrder.Canonical) is { Type: FactType.Void })
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        return facts.Where(f => !VenueState.IsCorrection(f) && !gone.Contains(f.Id.Value));
    }
}
