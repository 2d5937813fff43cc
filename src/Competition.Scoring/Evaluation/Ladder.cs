namespace Competition.Scoring;

/// <summary>The order of a board, kept up to date: who changed is taken out and put where it belongs now.</summary>
internal sealed class Ladder(Board board, Reader reader)
{
    private readonly Seating _seating = new(board, reader);
    private readonly Entrants _entrants = reader.About.Entrants;
    private readonly Seat?[] _seats = new Seat?[reader.About.Entrants.Count];
    private Place[] _places = new Place[reader.About.Entrants.Count];
    private List<int> _order = [];
    private IReadOnlyList<Standing>? _standings;

    public Place PlaceOf(int entrant) => _places[entrant];

    public bool Has(int entrant) => _seats[entrant] is not null;

    public IReadOnlyList<Standing> Standings => _standings ??= [.. _order.Select(StandingOf)];

    /// <summary>Seats these entrants anew.</summary>
    /// <param name="moved">Takes those whose block of equals is another one now.</param>
    /// <returns>Whether any standing changed.</returns>
    public bool Reseat(List<int> entrants, List<int> moved)
    {
        var changed = new HashSet<int>();
        var renamed = false;
        foreach (var entrant in entrants)
        {
            var (before, now) = (_seats[entrant], _seating.Of(entrant));
            if (Equals(before, now)) continue;
            _seats[entrant] = now;
            changed.Add(entrant);
            renamed |= before?.Class != now?.Class;
        }

        if (changed.Count == 0) return false;
        _order = Merge(_order.Where(e => !changed.Contains(e)), changed.Where(Has).Order(Comparer<int>.Create(Compare)));
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

    private List<int> Merge(IEnumerable<int> standing, IEnumerable<int> fresh)
    {
        var order = new List<int>(_order.Count + 1);
        using var newcomers = fresh.GetEnumerator();
        var more = newcomers.MoveNext();
        foreach (var entrant in standing)
        {
            for (; more && Compare(newcomers.Current, entrant) < 0; more = newcomers.MoveNext()) order.Add(newcomers.Current);
            order.Add(entrant);
        }

        for (; more; more = newcomers.MoveNext()) order.Add(newcomers.Current);
        return order;
    }

    private bool Replace(List<int> moved)
    {
        var places = new Place[_places.Length];
        var dense = 0;
        for (var from = 0; from < _order.Count;)
        {
            var until = EndOfBlock(from);
            var ranked = _seats[_order[from]] is { IsRanked: true };
            var block = ranked ? new Place(0, from + 1, until - from, ++dense) : default;
            for (; from < until; from++) places[_order[from]] = block with { Position = from + 1 };
        }

        var replaced = false;
        for (var entrant = 0; entrant < places.Length; entrant++)
        {
            if (places[entrant] == _places[entrant]) continue;
            replaced = true;
            if ((places[entrant].First, places[entrant].Size) != (_places[entrant].First, _places[entrant].Size)) moved.Add(entrant);
        }

        _places = places;
        return replaced;
    }

    private int EndOfBlock(int from)
    {
        var until = from + 1;
        while (until < _order.Count && _seats[_order[from]]?.CompareTo(_seats[_order[until]]) == 0) until++;
        return until;
    }

    private Standing StandingOf(int entrant) =>
        new(_entrants[entrant], _places[entrant].Rank(board.Ties), _places[entrant].Position, _seats[entrant]?.Class ?? "");
}
