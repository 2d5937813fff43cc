namespace Competition.Scoring;

/// <summary>Compiles the predicates of a detector: signals first, then the names of its node (B6).</summary>
internal sealed class DetectorCompiler(FormulaCompiler formulas, Problems problems)
{
    public void Compile(DetectorRule rule, DetectorDoc doc, Sketch at)
    {
        var signals = RowTypes.OfSignals(at.Signals);
        rule.When = Read(doc.When, ExpressionType.Truth);
        rule.Until = Read(doc.Until, ExpressionType.Truth);
        rule.Integral = Read(doc.Integral, ExpressionType.Number);
        var steps = doc.Sequence.Select(p => Read(p, ExpressionType.Truth)).ToList();
        rule.Sequence = [.. steps.OfType<Formula>()];
        var isRead = rule.When is null == doc.When is null && rule.Until is null == doc.Until is null
            && rule.Integral is null == doc.Integral is null && !steps.Contains(null)
            && rule.Formulas.Any();
        if (isRead && rule.Signals.IsEmpty) TellBlind(doc, at.Signals);

        Formula? Read(Written? written, ExpressionType type) =>
            written is null ? null : Named(formulas.Compile(written, at, signals, type));
    }

    private void TellBlind(DetectorDoc doc, IReadOnlyCollection<string> known) => problems.Add(
        doc.Pointer, "reads no signal: it can never see anything",
        known.Count == 0 ? "a signal that is declared here or above" : string.Join(", ", known));

    private static Formula? Named(Formula? formula) =>
        formula is null ? null : formula with { Sources = [.. formula.Sources.Select(Named)] };

    private static NameSource Named(NameSource source) =>
        source is NameSource.OfRow row ? new NameSource.OfSignal(row.Column) : source;
}
