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

    /// <summary>A numeric attribute of the roster; all others are missing in formulas (model.md B11.22).</summary>
    public Value Attribute(string name, int entrant) =>
        Entrants.Line(entrant)?.Members[name].Number is { } number
            ? Value.Of(number)
            : Value.Missing(MissingReason.NotApplicable);
}
