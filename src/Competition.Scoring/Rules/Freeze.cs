using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>From which contest time on a board hides what happens below its node, and from whom (B11.11).</summary>
/// <param name="At">Null where the rulebook knows no instant: then a <c>freeze</c> fact freezes it.</param>
public sealed record Freeze(decimal? At, ImmutableArray<string> For)
{
    /// <summary>Whom a freeze is for where it says nothing.</summary>
    public const string Public = "public";
}
