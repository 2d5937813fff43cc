namespace Competition.Scoring;

/// <summary>One cell: how it is computed, step by step, exactly as <see cref="Calculator"/> does it.</summary>
internal sealed class CellExplainer(Reader reader, Calculator calculator, FoldExplainer folds, Ladders ladders)
{
    public ExplainedCell Of(ValueRule rule, int entrant)
    {
        var (how, formula) = HowText.Of(rule.Operator);
        return new ExplainedCell(
            rule.Cell, reader.About.Entrants[entrant], reader.Cell(rule, entrant), how, formula, Steps(rule, entrant),
            Reads(rule, entrant), CellReads.Fold(rule.Operator) is { } fold ? folds.Rows(fold, entrant) : []);
    }

    private List<ExplainedStep> Steps(ValueRule rule, int entrant)
    {
        if (!reader.About.Promotions.Admit(rule.Node, entrant))
        {
            return [new ExplainedStep("not-promoted", Value.Missing(MissingReason.NotApplicable), "promote")];
        }

        var status = reader.About.Statuses.Of(rule.Node, entrant);
        var value = calculator.BeforeElse(rule, entrant);
        var (how, formula) = HowText.Of(rule.Operator);
        var isOverruled = status != Statuses.None && rule.Operator is not (Operator.FoldOver or Operator.RankOn);
        var steps = new List<ExplainedStep>
        {
            isOverruled ? new ExplainedStep("status", value, status) : new ExplainedStep(how, value, formula ?? ""),
        };
        Finish(rule, entrant, steps);
        return steps;
    }

    private void Finish(ValueRule rule, int entrant, List<ExplainedStep> steps)
    {
        if (steps[^1].Gives.IsMissing && rule.Else is { } other) Add("else", reader.Evaluate(other, entrant), other);
        if (!steps[^1].Gives.IsMissing && rule.AtLeast is { } least)
        {
            Add("min", Calculator.AtLeast(steps[^1].Gives, reader.Evaluate(least, entrant)), least);
        }

        if (!steps[^1].Gives.IsMissing && rule.AtMost is { } most)
        {
            Add("max", Calculator.AtMost(steps[^1].Gives, reader.Evaluate(most, entrant)), most);
        }

        if (steps[^1].Gives.IsMissing || rule.Round is not { } quantum) return;
        var rounded = Arithmetic.Round(steps[^1].Gives.Number, quantum.To, quantum.Mode);
        steps.Add(new ExplainedStep("round", rounded, HowText.Of(quantum)));

        void Add(string what, Value gives, Formula by) => steps.Add(new ExplainedStep(what, gives, by.Code.Source));
    }

    private List<ExplainedRead> Reads(ValueRule rule, int entrant)
    {
        var reads = new List<ExplainedRead>();
        foreach (var formula in CellReads.Formulas(rule))
        {
            for (var slot = 0; slot < formula.Sources.Length; slot++)
            {
                var name = formula.Code.Names[slot];
                var isKnown = reads.Exists(r => r.Name == name) || formula.Sources[slot] is NameSource.OfRow;
                if (!isKnown) reads.Add(Read(name, formula.Sources[slot], entrant));
            }
        }

        if (rule.Operator is Operator.Accrue accrue) reads.Add(Read("while", accrue.While, entrant));
        if (rule.Operator is Operator.RankOn rank) reads.AddRange(Places(rank, entrant));
        return reads;
    }

    private ExplainedRead Read(string name, NameSource source, int entrant) => new(
        name, reader.Read(source, entrant), (source as NameSource.OfValue)?.Rule.Cell,
        source is NameSource.OfInput input ? $"{input.Input.Node.Path}.{input.Input.Name}" : null);

    private IReadOnlyList<ExplainedRead> Places(Operator.RankOn rank, int entrant)
    {
        var block = ladders.Of(rank.Board).BlockOf(entrant);
        if (!block.IsRanked) return [];
        return
        [
            new ExplainedRead("better", Value.Of(block.First - 1m), null, null),
            new ExplainedRead("equal", Value.Of((decimal)block.Size), null, null),
        ];
    }
}
