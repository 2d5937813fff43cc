using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>From when on a board hides what happens below its node, and from whom (model.md B11.11).</summary>
/// <param name="At">
/// Contest seconds. Null where the rulebook knows no instant: then a <c>freeze</c> fact freezes it.
/// </param>
/// <param name="For">Roles of audiences.</param>
public sealed record Freeze(decimal? At, ImmutableArray<string> For)
{
    /// <summary>Whom a freeze is for where it says nothing.</summary>
    public const string Public = "public";

    /// <summary>The audiences of every contest; a rulebook may name others.</summary>
    internal static readonly ImmutableArray<string> Audiences = [Public, "contestant", "judge", "organiser"];
}
