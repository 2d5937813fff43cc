namespace Competition.Scoring;

/// <summary>
/// The facts of an input, those that count and those that do not, with why; and what a detector found.
/// </summary>
internal sealed class InputExplainer(Reader reader, Bags bags, Detectors detectors, Register register)
{
    public ExplainedInput Of(Input input, int entrant)
    {
        var counted = Counted(input, reader.Bag(input, entrant));
        List<ExplainedFact> facts = [.. bags.All(input, entrant, reader).Select(r => Explained(input, r, counted))];
        EntrantId? id = input.ScopeAll ? null : reader.About.Entrants[entrant];
        facts.AddRange(Voided(input, id));
        facts.Sort((x, y) => FactOrder.Canonical.Compare(x.Fact, y.Fact));
        return new ExplainedInput($"{input.Node.Path}.{input.Name}", id, facts);
    }

    public ExplainedDetector Of(DetectorRule rule, int entrant) => new(
        rule.Cell, reader.About.Entrants[entrant], rule.Signals, [.. detectors.Fires(rule, entrant)],
        [.. detectors.Spells(rule, entrant)], detectors.Overrules(rule, entrant));

    // Of numbers and choices the last is read.
    private static Row[] Counted(Input input, Row[] bag) =>
        input.Kind is InputKind.Number or InputKind.Choice && bag.Length > 1 ? [bag[^1]] : bag;

    private static ExplainedFact Explained(Input input, (Row Row, bool Inside) found, Row[] counted)
    {
        var (row, isInside) = found;
        var plain = new ExplainedFact(row.Fact, row.At, row.Value, Left: null, By: null);
        if (!isInside) return plain with { Left = "window" };
        if (Array.Exists(counted, c => c.Fact.Id == row.Fact.Id)) return plain;
        var by = counted.Where(c => BagKeys.IsSameKey(input, c.Fact, row.Fact)).Select(c => c.Fact).FirstOrDefault();
        return plain with { Left = by is null ? "too-many" : "replaced", By = by };
    }

    private IEnumerable<ExplainedFact> Voided(Input input, EntrantId? entrant) =>
        from voided in register.Voided
        where IsAbout(voided.Fact, input, entrant)
        let value = RowColumns.ValueOf(input, voided.Fact, Row.StatusOf(voided.Fact))
        select new ExplainedFact(voided.Fact, voided.Fact.At, value, "void", voided.By);

    private bool IsAbout(Fact fact, Input input, EntrantId? entrant)
    {
        var isOfInput = fact.Type == FactType.Mark
            && fact.Node == input.Node.Path && fact["input"].Text == input.Name;
        return isOfInput && (fact.Entrant is { } id ? register.PersonOf(id) : default(EntrantId?)) == entrant;
    }
}
