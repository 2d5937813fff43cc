using System.Collections.Immutable;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// What was last said of a node and stands: that it is sealed, recalled, published (formats.md "States"). Of seals and
/// recalls of a node the last by time and id decides; a seal whose signature does not hold is none.
/// </summary>
public sealed record Rulings
{
    /// <summary>Nothing was said of anything.</summary>
    public static Rulings None { get; } = new();

    /// <summary>The seals in force.</summary>
    public ImmutableDictionary<NodePath, Seal> Seals { get; private init; } =
        ImmutableDictionary<NodePath, Seal>.Empty;

    /// <summary>Nodes whose seal was lifted to correct what it sealed.</summary>
    public ImmutableHashSet<NodePath> Recalled { get; private init; } = [];

    /// <summary>Nodes whose result was published, official or not.</summary>
    public ImmutableHashSet<NodePath> Published { get; private init; } = [];

    /// <summary>The seal of the whole contest, which fixes its rules, its roster and its instant too.</summary>
    public Seal? OfContest => Seals.Values.FirstOrDefault(s => s.Statement.IsOfContest);

    /// <summary>The result status of a node, where nothing was said of it that which follows from its facts.</summary>
    public ContestStatus StatusOf(NodePath node, ContestStatus otherwise)
    {
        if (Seals.Values.Any(s => s.Statement.Covers(node))) return ContestStatus.Official;
        if (Recalled.Any(r => IsIn(node, r))) return ContestStatus.UnderCorrection;
        return Published.Any(p => IsIn(node, p)) ? ContestStatus.Unofficial : otherwise;
    }

    /// <summary>The seal of another node that covers this one.</summary>
    public Seal? Above(NodePath node) =>
        Seals.Values.FirstOrDefault(s => s.Statement.Node != node && s.Statement.Covers(node));

    /// <summary>As if a node were not sealed: what a new seal of it states does not rest on the one before.</summary>
    public Rulings Without(NodePath node) => this with { Seals = Seals.Remove(node) };

    /// <summary>Whether the same seals are in force.</summary>
    public bool HasSameSealsAs(Rulings other) =>
        Seals.Count == other.Seals.Count
        && Seals.All(s => other.Seals.GetValueOrDefault(s.Key)?.Signature == s.Value.Signature);

    /// <param name="acts">Seals, recalls and publications that stand, in any order.</param>
    internal static Rulings Of(IEnumerable<Fact> acts)
    {
        var rulings = None;
        foreach (var act in acts.Order(FactOrder.Canonical)) rulings = rulings.After(act);
        return rulings;
    }

    internal static bool IsOne(Fact fact) => fact.Type is FactType.Seal or FactType.Recall or FactType.Publish;

    private static bool IsIn(NodePath node, NodePath of) =>
        (node.Value + "/").StartsWith(of.Value + "/", StringComparison.Ordinal);

    private Rulings After(Fact act)
    {
        var node = act.Node.GetValueOrDefault();
        return act.Type switch
        {
            FactType.Publish => this with { Published = Published.Add(node) },
            FactType.Recall when Seals.ContainsKey(node) =>
                this with { Seals = Seals.Remove(node), Recalled = Recalled.Add(node) },
            FactType.Seal when Seal.Read(act.Content) is { Holds: true } seal =>
                this with { Seals = Seals.SetItem(node, seal), Recalled = Recalled.Remove(node) },
            _ => this,
        };
    }
}
