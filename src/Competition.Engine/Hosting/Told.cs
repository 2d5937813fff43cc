using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>Own cells of a contestant that changed, and the greatest <c>at</c> of its facts; null of none.</summary>
internal sealed record Told(EntrantId Contestant, IReadOnlyList<CellChange> Cells, decimal? UpTo)
{
    /// <summary>The audience that sees them so; null = everything.</summary>
    public string? Role { get; init; }

    /// <summary>How many of its marks are kept from that audience, by board; all of them, changed or not.</summary>
    public IReadOnlyDictionary<BoardRef, int> Pending { get; init; } = ImmutableDictionary<BoardRef, int>.Empty;
}
