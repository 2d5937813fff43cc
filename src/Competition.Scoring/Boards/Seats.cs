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
    private readonly long[] _heads;
    private readonly IOrder _order;
    private readonly Comparison<int> _comparison;

    public Seats(int entrants)
    {
        (_seats, _heads) = (new Seat?[entrants], new long[entrants]);
        _order = entrants > Limits.FlatOrder ? new ChunkedOrder() : new FlatOrder();
        _comparison = Compare;
    }

    public int Count => _order.Count;

    public Seat? this[int entrant] => _seats[entrant];

    public int At(int position) => _order[position];

    /// <summary>Where an entrant stands, in logarithmic time; default for one who is not there.</summary>
    public Place PlaceOf(int entrant)
    {
        if (_seats[entrant] is not { } seat) return default;
        var position = 1 + PositionOf(entrant);
        if (!seat.IsRanked) return new Place(position, 0, 0);
        var head = _heads[entrant];
        var first = _order.Leading(e => Compare(e, head, seat) < 0);
        var end = _order.Leading(e => Compare(e, head, seat) <= 0);
        return new Place(position, 1 + first, end - first);
    }

    /// <summary>The position after the last who shares the seat of the one at a position.</summary>
    public int EndOfBlock(int from)
    {
        var seat = SeatOf(_order[from]);
        var until = from + 1;
        while (until < Count && SeatOf(_order[until]).CompareTo(seat) == 0) until++;
        return until;
    }

    /// <summary>So many changes that it is cheaper to look at everybody.</summary>
    public bool AreMany(int changes) => changes > Few && changes > Count / Few;

    public void Change(IReadOnlyList<(int Entrant, Seat? Seat)> changes)
    {
        if (AreMany(changes.Count)) Refill(changes);
        else Move(changes);
    }

    private void Move(IReadOnlyList<(int Entrant, Seat? Seat)> changes)
    {
        foreach (var (entrant, _) in changes)
        {
            if (_seats[entrant] is not null) _order.RemoveAt(PositionOf(entrant));
        }

        foreach (var (entrant, seat) in changes)
        {
            Seat(entrant, seat);
            if (seat is not null) _order.Insert(PositionOf(entrant), entrant);
        }
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

    private void Seat(int entrant, Seat? seat) => (_seats[entrant], _heads[entrant]) = (seat, seat?.Head ?? 0L);

    private int PositionOf(int entrant) => _order.Leading(e => Compare(e, entrant) < 0);

    private Seat SeatOf(int entrant) =>
        _seats[entrant] ?? throw new InvalidOperationException("who stands in the order has a seat");

    private int Compare(int one, int other)
    {
        var order = Compare(one, _heads[other], SeatOf(other));
        return order != 0 ? order : one.CompareTo(other);
    }

    // Mostly the first key decides: it lies in one array, the others behind each seat.
    private int Compare(int one, long head, Seat seat) =>
        _heads[one] != head ? _heads[one].CompareTo(head) : SeatOf(one).CompareTo(seat);
}
