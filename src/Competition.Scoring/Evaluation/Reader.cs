namespace Competition.Scoring;

/// <summary>Reads for an entrant what formulas name, and evaluates them.</summary>
internal sealed class Reader(Cells cells, Bags bags, Detectors detectors, Circumstances about)
{
    public Circumstances About => about;

    public Value Evaluate(Formula formula, int entrant)
    {
        var names = new EntrantNames(this, formula.Sources, entrant);
        return formula.Code.Evaluate(ref names);
    }

    public Value Read(NameSource source, int entrant) => source switch
    {
        NameSource.OfValue value => cells.Of(value.Rule, entrant),
        NameSource.OfInput input => InputColumns.Read(input, bags.Of(input.Input, entrant, this)),
        NameSource.OfDetector read => detectors.Read(read.Detector, read.Output, entrant),
        NameSource.Constant constant => constant.Value,
        NameSource.OfStatus status => Value.OfCode(about.Statuses.Of(status.Node, entrant)),
        NameSource.OfAttribute attribute => about.Attribute(attribute.Name, entrant),
        _ => Value.Missing(MissingReason.NotMarked),
    };

    public Value Cell(ValueRule rule, int entrant) => cells.Of(rule, entrant);

    public Row[] Bag(Input input, int entrant) => bags.Of(input, entrant, this);
}
