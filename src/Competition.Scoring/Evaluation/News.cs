namespace Competition.Scoring;

/// <summary>Collects what changed since it was last told.</summary>
internal sealed class News(Plan plan, Entrants entrants, Ladders ladders)
{
    private readonly List<CellChange> _cells = [];
    private readonly HashSet<Board> _boards = [];
    private readonly List<(Board Board, int Entrant)> _shown = [];

    public void Add(Vertex vertex, int entrant, Value value)
    {
        if (vertex.Subject is ValueRule rule && plan.Cut == Cut.Own && rule.Exported)
        {
            _cells.Add(new CellChange(rule.Cell, entrants[entrant], value));
        }

        foreach (var board in vertex.Boards) _shown.Add(((Board)board.Subject, entrant));
    }

    public void Add(Board board) => _boards.Add(board);

    /// <summary>A cell that a board shows counts only where its entrant stands on the board.</summary>
    public Changes Tell()
    {
        foreach (var (board, entrant) in _shown)
        {
            if (!_boards.Contains(board) && ladders.Of(board).Has(entrant)) _boards.Add(board);
        }

        var boards = _boards.Select(b => b.Ref).OrderBy(r => r.ToString(), StringComparer.Ordinal);
        var changes = new Changes([.. _cells], [.. boards]);
        _cells.Clear();
        _boards.Clear();
        _shown.Clear();
        return changes;
    }
}
