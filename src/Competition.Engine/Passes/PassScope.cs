using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What part of a contest a pass is for; empty is no bound.</summary>
/// <param name="Venue">Entrants of this venue, and its clock.</param>
/// <param name="Nodes">At or below these.</param>
/// <param name="Inputs">Of these names; of samples, these signals.</param>
/// <param name="Entrants">These; an alias is one of its own.</param>
public sealed record PassScope(
    VenueId? Venue, ImmutableArray<NodePath> Nodes, ImmutableArray<string> Inputs, ImmutableArray<EntrantId> Entrants)
{
    /// <summary>The whole contest.</summary>
    public static PassScope Whole { get; } = new(null, [], [], []);

    /// <summary>Whether it bounds nothing.</summary>
    public bool IsWhole => Venue is null && Nodes.IsEmpty && Inputs.IsEmpty && Entrants.IsEmpty;

    /// <summary>Whether an entrant of the roster is in it.</summary>
    public bool Has(Entrant entrant) =>
        (Venue is not { } venue || entrant.Venue == venue) && (Entrants.IsEmpty || Entrants.Contains(entrant.Id));

    /// <summary>Whether a node is in it.</summary>
    public bool Has(NodePath node) => Nodes.IsEmpty || Nodes.Any(n => IsIn(node, n));

    /// <summary>Whether an input or signal of that name is.</summary>
    public bool Has(string input) => Inputs.IsEmpty || Inputs.Contains(input);

    private static bool IsIn(NodePath node, NodePath of) =>
        (node.Value + "/").StartsWith(of.Value + "/", StringComparison.Ordinal);
}
