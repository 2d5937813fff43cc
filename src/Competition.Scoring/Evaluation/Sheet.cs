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
    private readonly Teams _teams;
    private readonly Reader _reader;
    private readonly FoldRows _gathering;
    private readonly Calculator _calculator;
    private readonly Ladders _ladders;
    private readonly Surveys _surveys;
    private readonly Hoist _hoist;
    private readonly Spreading _spreading;
    private readonly Circumstances _about;
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
        _about = new Circumstances(records, files, entrants);
        _detectors = new Detectors(records, files, entrants);
        _reader = new Reader(_cells, _bags, _detectors, _about);
        (_ladders, _surveys) = (new Ladders(_reader, plan), new Surveys(_reader));
        _spreading = new Spreading(dirt, _teams, records.Pairings, _about);
        _gathering = new FoldRows(_reader, _teams);
        _calculator = new Calculator(_reader, new Folds(_gathering), _ladders, _surveys);
        _hoist = new Hoist(_calculator, _about);
        _news = new News(plan, entrants, _ladders);
        Decisions = new Decisions(_ladders, _reader);
        dirt.AddAll();
    }

    public Decisions Decisions { get; }

    /// <summary>How many cells were taken as dirty since the beginning.</summary>
    public long Computed { get; private set; }

    public Detectors Detectors => _detectors;

    /// <summary>Why a cell holds what it holds.</summary>
    public Explanation Explain(Rulebook rules, Register register, ValueRule rule, int entrant)
    {
        var folds = new FoldExplainer(_reader, _gathering, _teams);
        var cells = new CellExplainer(_reader, _calculator, folds, _ladders);
        var inputs = new InputExplainer(_reader, _bags, _detectors, register);
        var explained = new Explainer(rules, cells, inputs, _about).Of(rule, entrant);
        _bags.Forget();
        return explained;
    }

    public Value Cell(ValueRule rule, int entrant) => _cells.Of(rule, entrant);

    public IReadOnlyList<Standing> Standings(Board board) =>
        _plan.Find(board) is null ? [] : _ladders.Of(board).Standings;

    /// <summary>One standing, without making all of them where its rank does not need them.</summary>
    public Standing? Standing(Board board, int entrant)
    {
        if (_plan.Find(board) is null || !_ladders.Of(board).Has(entrant)) return null;
        var (ladder, id) = (_ladders.Of(board), _entrants[entrant]);
        if (board.Ties == TieStyle.Dense1223) return ladder.Standings.First(s => s.Entrant == id);
        var place = ladder.PlaceOf(entrant);
        return new Standing(id, place.Rank(board.Ties, dense: 0), place.Position, ladder.ClassOf(entrant));
    }

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
            Computed += _dirty.Count;
            if (!_plan.InOrder[number].Told) Compute(_plan.InOrder[number]);
        }

        _bags.Forget();
        _about.States.Forget();
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
            case Instant:
                _spreading.Time(vertex, _dirty);
                break;
            case Input:
                foreach (var entrant in _dirty) _spreading.Of(vertex, entrant);
                break;
            case DetectorRule detector:
                foreach (var entrant in _dirty)
                {
                    if (_detectors.Refresh(detector, entrant, _reader)) _spreading.Of(vertex, entrant);
                }

                break;
            case ValueRule rule:
                Compute(vertex, rule);
                break;
            case Statistic statistic:
                _spreading.ToTypes(vertex, _surveys.Of(statistic).Recount(_dirty));
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
            if (_plan.Find(run.Rule) is { } vertex) _spreading.Of(vertex, run.Entrant);
        }

        _runs.Clear();
    }

    private void Compute(Vertex vertex, ValueRule rule)
    {
        _hoist.Begin();
        foreach (var entrant in _dirty) Put(vertex, rule, entrant, _hoist.Of(rule, entrant));
    }

    private void Reseat(Vertex vertex, Board board)
    {
        _moved.Clear();
        if (_ladders.Of(board).Reseat(_dirty, _moved)) _news.Add(board);
        foreach (var entrant in _moved) _spreading.Of(vertex, entrant);
    }

    private void Put(Vertex vertex, ValueRule rule, int entrant, Value value)
    {
        if (!_cells.Put(rule, entrant, value)) return;
        _news.Add(vertex, entrant, value);
        _spreading.Of(vertex, entrant);
    }
}
