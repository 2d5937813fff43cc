using Competition.Scoring;

namespace Competition.Server;

/// <summary>What referees' facts are about: an entrant at a node; without entrant, all of them.</summary>
internal readonly record struct RefPlace(NodePath Node, EntrantId? Entrant)
{
    /// <summary>As the hub says it: blank for all.</summary>
    public string EntrantText => Entrant?.Value ?? "";

    public bool IsWithin(NodePath node) =>
        (Node.Value + "/").StartsWith(node.Value + "/", StringComparison.Ordinal);
}
