namespace Competition.Scoring;

/// <summary>Where a fact is kept: on which shelf, and whether it is about one entrant, one venue, or all.</summary>
internal readonly record struct Address(Shelf Shelf, EntrantId? Entrant, VenueId? Venue)
{
    /// <summary>
    /// Null for a fact that scoring never reads: another type, a node, input or detector that the rulebook does not
    /// know.
    /// </summary>
    public static Address? Of(Fact fact, Rulebook rules)
    {
        if (fact.Type is FactType.Void or FactType.Restore) return OfFire(fact["target"].Text ?? "", rules);
        if (fact.Node is not { } path || !rules.Nodes.TryGetValue(path, out var node)) return null;
        return fact.Type switch
        {
            FactType.Mark => OfMark(fact, node),
            FactType.Status when fact.Entrant is { } one => new Address(new Shelf(FactType.Status, node), one, null),
            FactType.Clock => new Address(new Shelf(FactType.Clock, node), fact.Entrant, VenueOf(fact)),
            FactType.Promote => new Address(new Shelf(FactType.Promote, node), null, null),
            _ => null,
        };
    }

    // An input with scope all reads facts without entrant, any other one only facts with one.
    private static Address? OfMark(Fact fact, Node node) =>
        fact["input"].Text is { } name
        && node.Inputs.TryGetValue(name, out var input)
        && input.ScopeAll == fact.Entrant is null
            ? new Address(new Shelf(FactType.Mark, input), fact.Entrant, null)
            : null;

    // Of the acts on a derived fire voids and restores lie together: the last one stands.
    private static Address? OfFire(string target, Rulebook rules) =>
        FireId.TryParse(target) is { } fire
        && rules.Nodes.TryGetValue(fire.Node, out var node)
        && node.Detectors.TryGetValue(fire.Detector, out var detector)
            ? new Address(new Shelf(FactType.Void, detector), fire.Entrant, null)
            : null;

    private static VenueId? VenueOf(Fact fact) =>
        fact.Entrant is null && fact["venue"].Text is { } venue ? new VenueId(venue) : null;
}
