using System.Collections.Immutable;

namespace Competition.Engine;

/// <summary>A board as it was published: immutable. Row i has position i + 1.</summary>
/// <param name="Version">Counts the faces of its feed, from 1; 0 = nothing was published yet.</param>
/// <param name="AsOf">The evaluation instant in event seconds (model.md B11.4).</param>
public sealed record BoardFace(long Version, BoardHash Hash, decimal AsOf, ImmutableArray<BoardRow> Rows)
{
    /// <summary>Before anything was published: version 0.</summary>
    internal static BoardFace Blank { get; } = new(0, default, 0m, []);

    /// <summary>Whether what comes is kept from whom it is for.</summary>
    public bool IsFrozen { get; init; }
}
