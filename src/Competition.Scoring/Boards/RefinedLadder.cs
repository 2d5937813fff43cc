namespace Competition.Scoring;

/// <summary>
/// The order of a board some key of which is about the equals among themselves: the groups that the keys before it
/// leave are broken up anew whenever the board is asked to settle (model.md B9, set tie-breakers).
/// </summary>
internal sealed class RefinedLadder(Board board, Reader reader) : ILadder
{
    private readonly Seating _seating = new(board, reader);
    private readonly Seats _seats = new(reader.About.Entrants.Count);
    private readonly TieBreaks _breaks = new(board, reader);
    private readonly List<(int Entrant, Seat? Seat)> _changes = [];
    private readonly List<int> _order = [];
    private readonly Place[] _places = new Place[reader.About.Entrants.Count];
    private IReadOnlyList<Standing>? _standings;

    public IReadOnlyList<Standing> Standings => _standings ??=
        StandingList.Of(board, reader.About.Entrants, Rows, ClassOf);

    public IEnumerable<(int Entrant, Place Place)> Ranked => Rows.TakeWhile(r => r.Place.IsRanked);

    private IEnumerable<(int Entrant, Place Place)> Rows => _order.Select(e => (e, _places[e]));

    public bool Has(int entrant) => _seats[entrant] is not null;

    public string ClassOf(int entrant) => _seats[entrant]?.Class ?? "";

    public Place PlaceOf(int entrant) => _places[entrant];

    public Place BlockOf(int entrant) => _places[entrant];

    public bool Reseat(List<int> entrants, List<int> moved)
    {
        _changes.Clear();
        var changed = false;
        foreach (var entrant in entrants)
        {
            var (before, now) = (_seats[entrant], _seating.Of(entrant));
            if (Equals(before, now)) continue;
            _changes.Add((entrant, now));
            changed |= before?.Class != now?.Class;
        }

        _seats.Change(_changes);
        foreach (var (entrant, seat) in _changes)
        {
            if (seat is null) changed |= Put(entrant, default, moved);
        }

        changed |= Arrange(moved);
        if (changed) _standings = null;
        return changed;
    }

    private bool Arrange(List<int> moved)
    {
        var changed = _order.Count != _seats.Count;
        _order.Clear();
        for (var at = 0; at < _seats.Count;)
        {
            var until = _seats.EndOfBlock(at);
            int[] block = [.. Enumerable.Range(at, until - at).Select(_seats.At)];
            at = until;
            if (_seats[block[0]] is not { IsRanked: true }) changed |= Place(block, isRanked: false, moved);
            else foreach (var group in _breaks.Refine(block, _seats)) changed |= Place(group, isRanked: true, moved);
        }

        return changed;
    }

    private bool Place(int[] group, bool isRanked, List<int> moved)
    {
        var (first, size) = isRanked ? (_order.Count + 1, group.Length) : (0, 0);
        var changed = false;
        foreach (var entrant in group.Order())
        {
            _order.Add(entrant);
            changed |= Put(entrant, new Place(_order.Count, first, size), moved);
        }

        return changed;
    }

    private bool Put(int entrant, Place place, List<int> moved)
    {
        var before = _places[entrant];
        _places[entrant] = place;
        if (!before.IsSameBlock(place)) moved.Add(entrant);
        return !before.LooksLike(place, board.Ties);
    }
}
