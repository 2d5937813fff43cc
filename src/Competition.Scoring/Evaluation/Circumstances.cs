namespace Competition.Scoring;

/// <summary>
/// What beside marks decides about an entrant at a node: its line in the roster, status, clock, and whether it takes
/// part.
/// </summary>
internal sealed class Circumstances(Records records, Files files, Entrants entrants)
{
    public Entrants Entrants { get; } = entrants;

    public Statuses Statuses { get; } = new(files);

    public Clocks Clocks { get; } = new(records, files, entrants);

    public Promotions Promotions { get; } = new(records, entrants);

    public States States { get; } = new(records, files, entrants);

    /// <summary>Contest time of the entrant's clock at the evaluation instant (model.md B11.4).</summary>
    public decimal ContestTime(Node node, int entrant) =>
        Clocks.Of(node, entrant)?.Elapsed(records.UpTo) ?? records.UpTo;

    /// <summary>
    /// The statuses, clocks, promotes and bindings that bear on an entrant at a node, from the node up to the root.
    /// </summary>
    public IEnumerable<Fact> FactsAt(Node node, int entrant)
    {
        List<Fact> facts = [.. records.Aliases.Bindings(Entrants[entrant])];
        for (var n = node; n is not null; n = n.Parent)
        {
            var clock = new Shelf(FactType.Clock, n);
            facts.AddRange(files.Of(entrant, new Shelf(FactType.Status, n)));
            facts.AddRange(files.Of(entrant, clock));
            facts.AddRange(records.OfVenue(Entrants.VenueOf(entrant), clock));
            facts.AddRange(records.OfAll(clock));
            facts.AddRange(records.OfAll(new Shelf(FactType.Promote, n)));
        }

        return facts;
    }

    /// <summary>A numeric attribute of the roster; all others are missing in formulas (model.md B11.22).</summary>
    public Value Attribute(string name, int entrant) =>
        Entrants.Line(entrant)?.Members[name].Number is { } number
            ? Value.Of(number)
            : Value.Missing(MissingReason.NotApplicable);
}
