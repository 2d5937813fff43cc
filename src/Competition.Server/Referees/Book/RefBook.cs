using Competition.Scoring;

namespace Competition.Server;

/// <summary>
/// What referees have entered, decided and asked for: marks, statuses, signs, requests with their answers, holds; void
/// or not. A function of the set of facts: their order changes nothing, nor that one comes twice. Samples are not kept.
/// Not safe from several threads.
/// </summary>
internal sealed class RefBook
{
    private static readonly FactType[] Kept =
    [
        FactType.Mark, FactType.Status, FactType.Sign, FactType.Request, FactType.Answer, FactType.Hold, FactType.Post,
        FactType.Void, FactType.Restore,
    ];

    private readonly Dictionary<FactId, Fact> _facts = [];
    private readonly Dictionary<FactId, SortedSet<Fact>> _acts = [];
    private readonly Dictionary<FactId, SortedSet<Fact>> _answers = [];
    private readonly Dictionary<RefPlace, SortedSet<Fact>> _places = [];

    /// <summary>Where anything was ever entered.</summary>
    public IReadOnlyCollection<RefPlace> Places => _places.Keys;

    /// <summary>Takes a fact of any type. Of two contents of one id the lesser counts.</summary>
    /// <returns>What is other than before; no place is named twice.</returns>
    public IReadOnlyList<RefPlace> Take(Fact fact)
    {
        if (!Kept.Contains(fact.Type)) return [];
        var before = _facts.GetValueOrDefault(fact.Id);
        var now = before is null ? fact : Chosen(before, fact);
        if (ReferenceEquals(now, before)) return [];
        if (before is not null) Drop(before);
        _facts[fact.Id] = now;
        Hold(now);
        return [.. new[] { before, now }.OfType<Fact>().Select(PlaceOf).OfType<RefPlace>().Distinct()];
    }

    /// <summary>All that was entered there, in canonical order.</summary>
    public IEnumerable<NotedFact> At(RefPlace place) =>
        _places.GetValueOrDefault(place, []).Select(f => new NotedFact(f, VoidOf(f.Id)));

    /// <summary>The last answer to a request that stands.</summary>
    public Fact? AnswerTo(FactId request) =>
        _answers.GetValueOrDefault(request)?.Reverse().FirstOrDefault(a => VoidOf(a.Id) is null);

    /// <summary>Null where it has not come, or is none of those that are kept.</summary>
    public Fact? Find(FactId id) => _facts.GetValueOrDefault(id);

    // Without that, whose evidence counts would depend on which journal was read first.
    private static Fact Chosen(Fact before, Fact fact)
    {
        if (!before.SameContent(fact)) return ContentOrder.Lesser(before, fact);
        return string.CompareOrdinal(Evidence(before), Evidence(fact)) <= 0 ? before : fact;

        static string Evidence(Fact of) => CanonicalJson.Text(Datum.Of(of.Evidence ?? Members.None));
    }

    private Fact? VoidOf(FactId id) => _acts.GetValueOrDefault(id)?.Max is { Type: FactType.Void } last ? last : null;

    private void Hold(Fact fact) => Shelf(fact)?.Add(fact);

    private void Drop(Fact fact) => Shelf(fact)?.Remove(fact);

    private SortedSet<Fact>? Shelf(Fact fact) => fact.Type switch
    {
        FactType.Void or FactType.Restore => Shelf(_acts, new FactId(fact["target"].Text ?? "")),
        FactType.Answer => Shelf(_answers, new FactId(fact["request"].Text ?? "")),
        _ => fact.Node is { } node ? Shelf(_places, new RefPlace(node, fact.Entrant)) : null,
    };

    private static SortedSet<Fact> Shelf<T>(Dictionary<T, SortedSet<Fact>> shelves, T of) where T : notnull
    {
        if (!shelves.TryGetValue(of, out var shelf)) shelves[of] = shelf = new SortedSet<Fact>(FactOrder.Canonical);
        return shelf;
    }

    // An act may come before what it hits: then nothing that can be seen is other than before.
    private RefPlace? PlaceOf(Fact fact) => fact.Type switch
    {
        FactType.Void or FactType.Restore => PlaceOf(fact["target"]),
        FactType.Answer => PlaceOf(fact["request"]),
        _ => fact.Node is { } node ? new RefPlace(node, fact.Entrant) : null,
    };

    // What an act hits is no act, and no answer is answered.
    private RefPlace? PlaceOf(Datum id) =>
        Find(new FactId(id.Text ?? "")) is { Node: { } node } fact ? new RefPlace(node, fact.Entrant) : null;
}
