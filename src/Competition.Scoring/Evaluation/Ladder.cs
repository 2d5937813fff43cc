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
        var fresh = changed.Where(Has).Order(Comparer<int>.Create(Compare));
        _order = Merge(_order.Where(e => !changed.Contains(e)), fresh);
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
        var newcomers = new Queue<int>(fresh);
        foreach (var entrant in standing)
        {
            while (newcomers.TryPeek(out var next) && Compare(next, entrant) < 0) order.Add(newcomers.Dequeue());
            order.Add(entrant);
        }

        order.AddRange(newcomers);
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
            var (before, now) = (_places[entrant], places[entrant]);
            if (before == now) continue;
            replaced = true;
            if (before.First != now.First || before.Size != now.Size) moved.Add(entrant);
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

    private Standing StandingOf(int entrant)
    {
        var place = _places[entrant];
        return new Standing(_entrants[entrant], place.Rank(board.Ties), place.Position, _seats[entrant]?.Class ?? "");
    }
}
