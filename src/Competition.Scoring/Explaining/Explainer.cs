namespace Competition.Scoring;

/// <summary>Follows a cell down to the facts, each cell and each input once.</summary>
internal sealed class Explainer(Rulebook rules, CellExplainer cells, InputExplainer inputs, Circumstances about)
{
    private readonly Queue<(ValueRule Rule, int Entrant)> _next = new();
    private readonly HashSet<(ValueRule, int)> _seen = [];
    private readonly HashSet<(Input, int)> _read = [];
    private readonly List<ExplainedCell> _cells = [];
    private readonly List<ExplainedInput> _inputs = [];
    private readonly Dictionary<(DetectorRule, int), ExplainedDetector> _detectors = [];
    private readonly SortedSet<Fact> _circumstances = new(FactOrder.Canonical);

    public Explanation Of(ValueRule asked, int entrant)
    {
        Ask(asked, entrant);
        while (_cells.Count < Limits.ExplainedCells && _next.TryDequeue(out var cell)) Explain(cell.Rule, cell.Entrant);
        return new Explanation(
            _cells, _inputs, [.. _detectors.Values], [.. _circumstances], IsWhole: _next.Count == 0);
    }

    private void Ask(ValueRule rule, int entrant)
    {
        if (entrant >= 0 && _seen.Add((rule, entrant))) _next.Enqueue((rule, entrant));
    }

    private void Explain(ValueRule rule, int entrant)
    {
        var cell = cells.Of(rule, entrant);
        _cells.Add(cell);
        _circumstances.UnionWith(about.FactsAt(rule.Node, entrant));
        foreach (var read in CellReads.Values(rule)) Ask(read, entrant);
        foreach (var input in CellReads.Inputs(rule)) Read(input, entrant);
        foreach (var detector in CellReads.Detectors(rule)) Read(detector, entrant);
        foreach (var row in cell.Rows)
        {
            if (row.Cell is { } below && rules.Find(below.Cell) is { } found)
            {
                Ask(found, about.Entrants.NumberOf(below.Entrant));
            }
        }

        if (rule.Operator is Operator.RankOn rank)
        {
            foreach (var key in rank.Board.KeyValues) Ask(key, entrant);
        }
    }

    private void Read(Input input, int entrant)
    {
        if (!_read.Add((input, input.ScopeAll ? -1 : entrant))) return;
        _inputs.Add(inputs.Of(input, entrant));
        foreach (var gate in CellReads.Gates(input.Untimed ? null : input.Node)) Ask(gate, entrant);
    }

    private void Read(DetectorRule detector, int entrant)
    {
        if (!_detectors.TryAdd((detector, entrant), inputs.Of(detector, entrant))) return;
        foreach (var gate in CellReads.Gates(detector.Node).Concat(CellReads.Values(detector))) Ask(gate, entrant);
    }
}
