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
        NameSource.OfInput { Input.Kind: InputKind.State } state => OfState(state, entrant),
        NameSource.OfInput input => OfInput(input, entrant),
        NameSource.OfDetector read => detectors.Read(read.Detector, read.Output, entrant),
        NameSource.Constant constant => constant.Value,
        NameSource.OfStatus status => Value.OfCode(about.Statuses.Of(status.Node, entrant)),
        NameSource.OfClock clock => Value.Of(about.ContestTime(clock.Node, entrant)),
        NameSource.OfAttribute attribute => about.Attribute(attribute.Name, entrant),
        _ => Value.Missing(MissingReason.NotMarked),
    };

    public Value Cell(ValueRule rule, int entrant) => cells.Of(rule, entrant);

    /// <summary>Of an entrant by its id; missing (NM) where nobody is named or known.</summary>
    public Value CellOf(ValueRule rule, EntrantId? id) =>
        id is { } one && about.Entrants.NumberOf(one) is >= 0 and var number
            ? cells.Of(rule, number)
            : Value.Missing(MissingReason.NotMarked);

    public Row[] Bag(Input input, int entrant) => bags.Of(input, entrant, this);

    private Value OfInput(NameSource.OfInput read, int entrant)
    {
        var (input, column) = (read.Input, read.Column);
        if (!InputColumns.NeedsLast(input, column)) return InputColumns.Read(read, bags.Of(input, entrant, this));
        var last = bags.Last(input, entrant, this);
        if (last is null || column != InputColumn.At) return InputColumns.OfLast(input, column, last);
        return Value.Of(about.Clocks.Of(input.Node, entrant)?.Elapsed(last.At) ?? last.At);
    }

    private Value OfState(NameSource.OfInput state, int entrant) => state.Column == InputColumn.Total
        ? Value.Of(about.States.Seconds(state.Input, entrant, this))
        : Value.Of(about.States.IsOn(state.Input, entrant));
}
