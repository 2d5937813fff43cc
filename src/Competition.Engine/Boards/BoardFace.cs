using System.Collections.Immutable;

namespace Competition.Engine;

/// <summary>A board as it was published: immutable. Row i has position i + 1.</summary>
public sealed record BoardFace(long Version, BoardHash Hash, decimal AsOf, ImmutableArray<BoardRow> Rows)
{
    public static BoardFace Blank { get; } = new(0, default, 0m, []);

    /// <summary>Whether what comes is kept from whom it is for.</summary>
    public bool IsFrozen { get; init; }
}
