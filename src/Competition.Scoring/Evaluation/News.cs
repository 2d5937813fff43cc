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

        var changes = new Changes(_cells.Count == 0 ? [] : _cells.ToArray(), Boards());
        _cells.Clear();
        _boards.Clear();
        _shown.Clear();
        return changes;
    }

    // In the order of their names; mostly there is one.
    private BoardRef[] Boards()
    {
        if (_boards.Count == 0) return [];
        var (boards, next) = (new BoardRef[_boards.Count], 0);
        foreach (var board in _boards) boards[next++] = board.Ref;
        if (next > 1) Array.Sort(Array.ConvertAll(boards, b => b.ToString()), boards, StringComparer.Ordinal);
        return boards;
    }
}
