using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What may be sealed, recalled and published; what would change nothing is refused by name.</summary>
internal static class SealRules
{
    /// <summary>Null when the seal, recall or publication may stand.</summary>
    public static Refusal? WhyNot(Fact fact, Declarations declared)
    {
        var (node, now) = (fact.Node.GetValueOrDefault(), declared.Rulings);
        return fact.Type switch
        {
            FactType.Seal => Seal.Read(fact.Content) is { Holds: true } ? Above(node, now) : Refusals.BadSeal(),
            FactType.Publish => now.StatusOf(node, ContestStatus.Live) == ContestStatus.Official
                ? Refusals.SealedAlready(node)
                : null,
            _ => Recall(fact, node, declared),
        };
    }

    /// <summary>Null when a node may be sealed now.</summary>
    public static Refusal? WhyNotSeal(NodePath node, Rulings now, ContestStatus status) =>
        Above(node, now)
        ?? (status is ContestStatus.StartList or ContestStatus.Live ? Refusals.StillLive(node) : null);

    private static Refusal? Above(NodePath node, Rulings now) =>
        now.Above(node) is { } seal ? Refusals.SealedAbove(node, seal.Statement.Node) : null;

    private static Refusal? Recall(Fact recall, NodePath node, Declarations declared)
    {
        if (!declared.Rulings.Seals.ContainsKey(node)) return Refusals.NotSealed(node);
        var after = declared.With(Placed.Unwritten(recall)).Rulings;
        var at = declared.LastRuling(node).GetValueOrDefault();
        return after.Seals.ContainsKey(node) ? Refusals.RecalledTooEarly(at) : null;
    }
}
