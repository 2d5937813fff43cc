namespace Competition.Scoring;

/// <summary>
/// Who sits where on a board, in order: the better seat first, of equal seats the lesser number. Who changes is taken
/// out and put where it belongs now; where many change at once, all are put in order again.
/// </summary>
internal sealed class Seats
{
    // A move costs a search and a block of memory; so many of them cost more than one pass over all.
    private const int Few = 16;

    private readonly Seat?[] _seats;
    private readonly Head[] _heads;
    private readonly IOrder _order;
    private readonly Comparison<int> _comparison;
    private readonly Predicate<int> _isBefore;
    private (int Entrant, Head Head, Seat Seat) _sought;
    private int _found;

    public Seats(int entrants)
    {
        (_seats, _heads) = (new Seat?[entrants], new Head[entrants]);
        _order = entrants > Limits.FlatOrder ? new ChunkedOrder() : new FlatOrder();
        (_comparison, _isBefore) = (Compare, IsBeforeSought);
    }

    public int Count => _order.Count;

    public Seat? this[int entrant] => _seats[entrant];

    public int At(int position) => _order[position];

    /// <summary>Where an entrant stands, in logarithmic time; default for one who is not there.</summary>
    public Place PlaceOf(int entrant)
    {
        if (_seats[entrant] is not { } seat) return default;
        var at = PositionOf(entrant, seat);
        if (!seat.IsRanked) return new Place(at + 1, 0, 0);
        var (first, last) = (EdgeOfBlock(at, seat, way: -1), EdgeOfBlock(at, seat, way: 1));
        return new Place(at + 1, first + 1, last - first + 1);
    }

    /// <summary>The position after the last who shares the seat of the one at a position.</summary>
    public int EndOfBlock(int from) => EdgeOfBlock(from, SeatOf(_order[from]), way: 1) + 1;

    /// <summary>So many changes that it is cheaper to look at everybody.</summary>
    public bool AreMany(int changes) => changes > Few && changes > Count / Few;

    public void Change(IReadOnlyList<(int Entrant, Seat? Seat)> changes)
    {
        if (AreMany(changes.Count)) Refill(changes);
        else foreach (var (entrant, seat) in changes) Move(entrant, seat);
    }

    // One after the other: so before each move all others are in order.
    private void Move(int entrant, Seat? seat)
    {
        var before = _seats[entrant];
        var from = before is null ? -1 : PositionOf(entrant, before);
        var to = seat is null ? -1 : Search(entrant, seat);
        Seat(entrant, seat);
        if (from < 0 && to < 0) return;
        if (to < 0) _order.RemoveAt(from);
        else if (from < 0) _order.Insert(_found = to, entrant);
        else _order.Move(from, _found = from < to ? to - 1 : to);
    }

    private void Refill(IReadOnlyList<(int Entrant, Seat? Seat)> changes)
    {
        foreach (var (entrant, seat) in changes) Seat(entrant, seat);
        var all = new List<int>(_seats.Length);
        for (var entrant = 0; entrant < _seats.Length; entrant++)
        {
            if (_seats[entrant] is not null) all.Add(entrant);
        }

        all.Sort(_comparison);
        _order.Fill(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all));
    }

    private void Seat(int entrant, Seat? seat) =>
        (_seats[entrant], _heads[entrant]) = (seat, seat is null ? default : Head.Of(seat));

    // Whoever is looked for is mostly looked for again: before it moves, after it, and when its rank is asked.
    private int PositionOf(int entrant, Seat seat)
    {
        var isThere = _found < Count && _order[_found] == entrant;
        return isThere ? _found : _found = Search(entrant, seat);
    }

    // How many stand before one of that number with that seat.
    private int Search(int entrant, Seat seat)
    {
        _sought = (entrant, Head.Of(seat), seat);
        return _order.Leading(_isBefore);
    }

    // Most blocks are small: steps double until they lead out of it, and are halved until there is none left.
    private int EdgeOfBlock(int at, Seat seat, int way)
    {
        var (head, step) = (Head.Of(seat), way);
        for (; IsAt(at + step, head, seat); step *= 2) at += step;
        while ((step /= 2) != 0)
        {
            if (IsAt(at + step, head, seat)) at += step;
        }

        return at;
    }

    private bool IsAt(int position, in Head head, Seat seat) =>
        position >= 0 && position < Count && Compare(_order[position], head, seat) == 0;

    private Seat SeatOf(int entrant) =>
        _seats[entrant] ?? throw new InvalidOperationException("who stands in the order has a seat");

    private bool IsBeforeSought(int entrant)
    {
        var order = Compare(entrant, _sought.Head, _sought.Seat);
        return order < 0 || (order == 0 && entrant < _sought.Entrant);
    }

    private int Compare(int one, int other)
    {
        var order = Compare(one, _heads[other], SeatOf(other));
        return order != 0 ? order : one.CompareTo(other);
    }

    private int Compare(int one, in Head head, Seat seat) =>
        _heads[one].Compare(head) ?? SeatOf(one).CompareTo(seat);
}
