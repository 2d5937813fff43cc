namespace Competition.Scoring;

/// <summary>
/// Says what a rulebook that compiles probably does not mean (model.md B8): each warning with its pointer, in the order
/// of the document.
/// </summary>
internal static class Linter
{
    /// <param name="doubts">What was seen while formulas were compiled.</param>
    public static IReadOnlyList<DocumentError> Of(
        Source document, IReadOnlyList<Sketch> sketches, Rulebook rules, IReadOnlyList<DocumentError> doubts)
    {
        var warnings = new Problems();
        var written = new WrittenLints(warnings);
        written.Look(document);
        var (nodes, inputs) = (new NodeLints(warnings), new InputLints(warnings, document));
        var values = new ValueLints(warnings);
        var readers = ValueLints.ReadersOf(rules);
        foreach (var sketch in sketches)
        {
            nodes.Look(sketch);
            inputs.Look(sketch);
            values.Look(sketch, readers);
        }

        foreach (var doubt in doubts) warnings.Add(doubt);
        nodes.LookAtCompetences(document, sketches);
        DryRun.Look(rules, sketches, warnings);
        return warnings.All;
    }
}
