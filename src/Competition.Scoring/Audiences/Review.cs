namespace Competition.Scoring;

/// <summary>
/// An entrant who is under review at a node and below it (model.md B11.30): whom the review is kept from sees what
/// stands within the heads.
/// </summary>
/// <param name="Heads">By the name of a journal, its last entry that is seen; one that is not named has none.</param>
public sealed record Review(NodePath Node, EntrantId Entrant, Members Heads)
{
    /// <summary>The audiences of every contest that see nothing of it; so do those that a freeze names.</summary>
    public static IReadOnlyList<string> KeptFrom { get; } = [Freeze.Public, "contestant"];

    /// <summary>Whether an audience does not see what is under review; null = who sees everything.</summary>
    public static bool IsKeptFrom(string? role) => role is not (null or "judge" or "organiser");

    /// <summary>Whether a fact begins or ends a review.</summary>
    public static bool IsOne(Fact fact) => fact.Type is FactType.Hold or FactType.Post;

    /// <summary>
    /// Those that no post has ended, in the order in which they began. Who is held again before it has as many of them:
    /// the later shows nothing that the earlier keeps.
    /// </summary>
    /// <param name="acts">Holds and posts that stand, each id once, in any order.</param>
    public static IReadOnlyList<Review> InForce(IEnumerable<Fact> acts)
    {
        var reviews = new List<Review>();
        foreach (var act in acts.Where(IsOne).Order(FactOrder.Canonical))
        {
            if (act is not { Node: { } node, Entrant: { } entrant }) continue;
            if (act.Type == FactType.Post) reviews.RemoveAll(r => r.Is(node, entrant));
            else reviews.Add(new Review(node, entrant, act["heads"].Map ?? Members.None));
        }

        return reviews;
    }

    /// <summary>Whether it is that of an entrant at just this node.</summary>
    public bool Is(NodePath node, EntrantId entrant) => Node == node && Entrant == entrant;

    /// <summary>Whether it is at that node or above it.</summary>
    public bool Covers(NodePath node) => IsAtOrBelow(node, Node);

    /// <summary>Whether what is counted at that node may change with it: it is there, above or below.</summary>
    public bool Touches(NodePath node) => IsAtOrBelow(node, Node) || IsAtOrBelow(Node, node);

    /// <summary>Null where the heads are whole numbers from 0, by journal.</summary>
    internal static Refusal? Judge(Fact fact)
    {
        var heads = fact["heads"].Map ?? Members.None;
        foreach (var (journal, head) in heads)
        {
            var isNumber = head.Number is { } number && number >= 0m && decimal.IsInteger(number);
            if (isNumber && journal.Length is > 0 and <= Limits.FactText) continue;
            return Refusals.WrongKind($"heads/{Brief.Word(journal)}", head, "a whole number from 0", "从 0 起的整数");
        }

        return null;
    }

    /// <summary>What nobody knows the place of may stand anywhere: it is beyond.</summary>
    public bool IsBeyond(JournalPlace? place) =>
        place is not { } known || known.Entry > (Heads[known.Journal].Number ?? 0m);

    private static bool IsAtOrBelow(NodePath node, NodePath of) =>
        (node.Value + "/").StartsWith(of.Value + "/", StringComparison.Ordinal);
}
