namespace Competition.Scoring;

/// <summary>
/// The spreadsheet of an evaluation: computes dirty cells in the order of the plan, and what reads a cell only when
/// the cell holds another value than before.
/// </summary>
internal sealed class Sheet
{
    private readonly Plan _plan;
    private readonly Entrants _entrants;
    private readonly Dirt _dirt;
    private readonly Cells _cells;
    private readonly Bags _bags;
    private readonly Detectors _detectors;
    private readonly Reader _reader;
    private readonly Teams _teams;
    private readonly Ladders _ladders;
    private readonly Calculator _calculator;
    private readonly News _news;
    private readonly List<int> _dirty = [];
    private readonly List<int> _moved = [];
    private readonly List<DetectorRun> _runs = [];

    public Sheet(Plan plan, Entrants entrants, Records records, Dirt dirt)
    {
        (_plan, _entrants, _dirt) = (plan, entrants, dirt);
        _cells = new Cells(plan, entrants.Count);
        var files = new Files(records, entrants);
        _bags = new Bags(records, files);
        _teams = new Teams(entrants);
        _detectors = new Detectors(records, files, entrants);
        _reader = new Reader(_cells, _bags, _detectors, new Circumstances(records, files, entrants));
        _ladders = new Ladders(_reader);
        _calculator = new Calculator(_reader, new Folds(new FoldRows(_reader, _teams)), _ladders);
        _news = new News(plan, entrants, _ladders);
        dirt.AddAll();
    }

    public Detectors Detectors => _detectors;

    public Value Cell(ValueRule rule, int entrant) => _cells.Of(rule, entrant);

    public IReadOnlyList<Standing> Standings(Board board) =>
        _plan.Find(board) is null ? [] : _ladders.Of(board).Standings;

    /// <summary>Takes an own cell that a contestant told; one that nobody here reads is left.</summary>
    public void Tell(ValueRule rule, int entrant, Value value)
    {
        if (_plan.Find(rule) is { Told: true } vertex) Put(vertex, rule, entrant, value);
    }

    public Changes Settle()
    {
        AdvanceDetectors();
        for (var number = _dirt.Next(0); number >= 0; number = _dirt.Next(number + 1))
        {
            _dirt.Take(number, _dirty);
            if (!_plan.InOrder[number].Told) Compute(_plan.InOrder[number]);
        }

        _bags.Forget();
        return _news.Tell();
    }

    /// <summary>All that there is to tell, for one who knows nothing yet.</summary>
    public Changes Everything()
    {
        for (var entrant = 0; entrant < _entrants.Count; entrant++)
        {
            foreach (var vertex in _plan.InOrder)
            {
                if (vertex.Subject is ValueRule rule) _news.Add(vertex, entrant, _cells.Of(rule, entrant));
            }
        }

        foreach (var board in _plan.InOrder.Select(v => v.Subject).OfType<Board>()) _news.Add(board);
        return _news.Tell();
    }

    private void Compute(Vertex vertex)
    {
        switch (vertex.Subject)
        {
            case Input:
                foreach (var entrant in _dirty) Spread(vertex, entrant);
                break;
            case DetectorRule detector:
                foreach (var entrant in _dirty)
                {
                    if (_detectors.Refresh(detector, entrant, _reader)) Spread(vertex, entrant);
                }

                break;
            case ValueRule rule:
                foreach (var entrant in _dirty) Put(vertex, rule, entrant, _calculator.Of(rule, entrant));
                break;
            case Board board:
                Reseat(vertex, board);
                break;
        }
    }

    // Samples that change nothing else dirty no cell.
    private void AdvanceDetectors()
    {
        _detectors.Advance(_runs);
        foreach (var run in _runs)
        {
            if (_plan.Find(run.Rule) is { } vertex) Spread(vertex, run.Entrant);
        }

        _runs.Clear();
    }

    private void Reseat(Vertex vertex, Board board)
    {
        _moved.Clear();
        if (_ladders.Of(board).Reseat(_dirty, _moved)) _news.Add(board);
        foreach (var entrant in _moved) Spread(vertex, entrant);
    }

    private void Put(Vertex vertex, ValueRule rule, int entrant, Value value)
    {
        if (!_cells.Put(rule, entrant, value)) return;
        _news.Add(vertex, entrant, value);
        Spread(vertex, entrant);
    }

    private void Spread(Vertex vertex, int entrant)
    {
        foreach (var reader in vertex.Readers) _dirt.Add(reader.Number, entrant);
        foreach (var reader in vertex.TeamReaders) SpreadToTeam(reader, entrant);
    }

    private void SpreadToTeam(Vertex reader, int member)
    {
        if (reader.Subject is not ValueRule rule) return;
        if (_teams.TeamOf(rule.Node, member) is >= 0 and var team) _dirt.Add(reader.Number, team);
    }
}
