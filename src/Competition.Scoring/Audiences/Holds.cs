namespace Competition.Scoring;

/// <summary>
/// What an audience does not see of those who are under review (model.md B11.30): facts of theirs at or below the held
/// node that stand only beyond the heads of the hold, and the voids and restores beyond them that hit any of theirs.
/// Judges and organisers see all of it.
/// </summary>
/// <param name="personOf">Who sits at an alias.</param>
internal sealed class Holds(Rulebook rules, string role, Func<EntrantId, EntrantId> personOf)
{
    private readonly bool _sees = !Review.IsKeptFrom(role);
    private readonly HashSet<FactId> _acts = [];
    private ILookup<EntrantId, Review>? _inForce;

    public void Note(IEnumerable<Fact> facts) => _acts.UnionWith(facts.Where(Review.IsOne).Select(f => f.Id));

    /// <summary>Other holds, posts or aliases count.</summary>
    public void Move() => _inForce = null;

    /// <summary>Whether a content is kept back: it may have come by several journals.</summary>
    public bool Hides(FactBook book, Fact content)
    {
        if (_sees || _acts.Count == 0 || Review.IsOne(content)) return false;
        return Over(book, content).Any(r => book.Places(content).All(r.IsBeyond));
    }

    private ILookup<EntrantId, Review> InForce(FactBook book) => _inForce ??= Review
        .InForce(_acts.Where(book.Counts).Select(book.Winner)).ToLookup(r => personOf(r.Entrant));

    private IEnumerable<Review> Over(FactBook book, Fact content)
    {
        if (InForce(book).Count == 0) return [];
        if (!FactBook.Overrules(content)) return OverFact(book, content);
        return book.BaseOf(content) switch
        {
            ({ } hit, _) => OverFact(book, hit),
            (null, { } target) when FireId.TryParse(target) is { } fire => Over(book, fire.Entrant, fire.Node),
            _ => [],
        };
    }

    private IEnumerable<Review> OverFact(FactBook book, Fact fact)
    {
        if (fact.Entrant is not { } entrant || Review.IsOne(fact)) return [];
        if (fact.Node is { } node) return Over(book, entrant, node);
        return fact.Type == FactType.Sample && fact["signal"].Text is { } signal
            ? InForce(book)[personOf(entrant)].Where(r => Reads(r.Node, signal))
            : [];
    }

    private bool Reads(NodePath node, string signal) =>
        rules.Nodes.TryGetValue(node, out var held) && Curtain.Reads(held, signal);

    private IEnumerable<Review> Over(FactBook book, EntrantId entrant, NodePath node) =>
        InForce(book)[personOf(entrant)].Where(r => r.Covers(node));
}
