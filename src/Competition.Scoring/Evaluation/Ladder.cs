namespace Competition.Scoring;

/// <summary>The order of a board, kept up to date: who changed is taken out and put where it belongs now.</summary>
internal sealed class Ladder(Board board, Reader reader)
{
    private readonly Seating _seating = new(board, reader);
    private readonly Entrants _entrants = reader.About.Entrants;
    private readonly Seat?[] _seats = new Seat?[reader.About.Entrants.Count];
    private readonly Place[] _places = new Place[reader.About.Entrants.Count];
    private readonly HashSet<int> _changed = [];
    private List<int> _order = [];
    private List<int> _spare = [];
    private IReadOnlyList<Standing>? _standings;

    public IReadOnlyList<Standing> Standings => _standings ??= [.. _order.Select(StandingOf)];

    public Place PlaceOf(int entrant) => _places[entrant];

    public bool Has(int entrant) => _seats[entrant] is not null;

    /// <summary>Seats these entrants anew.</summary>
    /// <param name="moved">Takes those whose block of equals is another one now.</param>
    /// <returns>Whether any standing changed.</returns>
    public bool Reseat(List<int> entrants, List<int> moved)
    {
        _changed.Clear();
        var renamed = false;
        foreach (var entrant in entrants)
        {
            var (before, now) = (_seats[entrant], _seating.Of(entrant));
            if (Equals(before, now)) continue;
            _seats[entrant] = now;
            _changed.Add(entrant);
            renamed |= before?.Class != now?.Class;
        }

        if (_changed.Count == 0) return false;
        Merge(new Queue<int>(_changed.Where(Has).Order(Comparer<int>.Create(Compare))));
        var replaced = Replace(moved);
        if (!renamed && !replaced) return false;
        _standings = null;
        return true;
    }

    private int Compare(int one, int other)
    {
        var (a, b) = (_seats[one], _seats[other]);
        var order = a is null ? 0 : a.CompareTo(b);
        return order != 0 ? order : one.CompareTo(other);
    }

    private void Merge(Queue<int> fresh)
    {
        _spare.Clear();
        foreach (var entrant in _order)
        {
            if (_changed.Contains(entrant)) continue;
            while (fresh.TryPeek(out var next) && Compare(next, entrant) < 0) _spare.Add(fresh.Dequeue());
            _spare.Add(entrant);
        }

        _spare.AddRange(fresh);
        (_order, _spare) = (_spare, _order);
    }

    private bool Replace(List<int> moved)
    {
        var replaced = false;
        foreach (var entrant in _changed)
        {
            if (!Has(entrant)) replaced |= Put(entrant, default, moved);
        }

        var dense = 0;
        for (var from = 0; from < _order.Count;)
        {
            var until = EndOfBlock(from);
            var ranked = _seats[_order[from]] is { IsRanked: true };
            var block = ranked ? new Place(0, from + 1, until - from, ++dense) : default;
            for (; from < until; from++) replaced |= Put(_order[from], block with { Position = from + 1 }, moved);
        }

        return replaced;
    }

    private bool Put(int entrant, Place place, List<int> moved)
    {
        var before = _places[entrant];
        if (before == place) return false;
        _places[entrant] = place;
        if (before.First != place.First || before.Size != place.Size) moved.Add(entrant);
        return true;
    }

    private int EndOfBlock(int from)
    {
        var until = from + 1;
        while (until < _order.Count && _seats[_order[from]]?.CompareTo(_seats[_order[until]]) == 0) until++;
        return until;
    }

    private Standing StandingOf(int entrant)
    {
        var place = _places[entrant];
        return new Standing(_entrants[entrant], place.Rank(board.Ties), place.Position, _seats[entrant]?.Class ?? "");
    }
}
