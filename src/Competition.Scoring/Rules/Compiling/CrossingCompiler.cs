namespace Competition.Scoring;

/// <summary>Compiles statistics of the field, and what accrues with time.</summary>
internal sealed class CrossingCompiler(FormulaCompiler formulas, Problems problems)
{
    private readonly Binder _binder = new(problems);

    public Operator.FieldOf? Compile(OperatorDoc.FieldOf doc, Sketch at)
    {
        var filter = doc.Filter is null ? null : formulas.Truth(doc.Filter, at, RowTypes.None);
        var name = doc.Of.Datum.Text ?? "";
        if (at.Node.Values.TryGetValue(name, out var of))
        {
            return new Operator.FieldOf(new Statistic
            {
                Kind = doc.Kind, Of = of, Entrants = doc.Entrants, FilterAttributes = doc.FilterAttributes,
                Filter = filter,
            });
        }

        _binder.Unknown(doc.Of, "value", name, [.. at.Node.Values.Keys]);
        return null;
    }

    public Operator.Accrue? Compile(OperatorDoc.Accrue doc, Sketch at)
    {
        var rate = formulas.Number(doc.Rate, at);
        var seconds = While(doc.While, at);
        return rate is null || seconds is null ? null : new Operator.Accrue(rate, seconds, doc.Tick);
    }

    /// <summary>Of a state its total, of a detector its dwell: whatever tells for how many seconds it was on.</summary>
    private NameSource? While(Source written, Sketch at)
    {
        var name = written.Datum.Text ?? "";
        if (at.Node.Inputs.TryGetValue(name, out var input))
        {
            if (input.Kind == InputKind.State) return new NameSource.OfInput(input, InputColumn.Total, Mark: null);
            problems.Add(written.Pointer, $"'{name}' is an input of another kind", "a state or a detector");
            return null;
        }

        if (at.HasUnusable(name)) return null;
        if (formulas.Find(written, name + ".dwell", at) is { } dwell) return dwell;
        var states = at.Node.Inputs.Values.Where(i => i.Kind == InputKind.State).Select(i => i.Name);
        _binder.Unknown(written, "state or detector", name, [.. states, .. at.Node.Detectors.Keys]);
        return null;
    }
}
