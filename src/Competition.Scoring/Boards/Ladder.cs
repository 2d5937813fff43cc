namespace Competition.Scoring;

/// <summary>
/// The order of a board by keys that each entrant has by itself. A change costs a search and what it passes by;
/// nobody else is looked at.
/// </summary>
/// <param name="isRead">Ranks on it are read as values: then who moved is told, and known without a search.</param>
internal sealed class Ladder(Board board, Reader reader, bool isRead) : ILadder
{
    private readonly Seating _seating = new(board, reader);
    private readonly Seats _seats = new(reader.About.Entrants.Count);
    private readonly Place[] _read = isRead ? new Place[reader.About.Entrants.Count] : [];
    private readonly List<(int Entrant, Seat? Seat)> _changes = [];
    private readonly List<Place> _before = [];
    private Place[]? _all;
    private IReadOnlyList<Standing>? _standings;

    public IReadOnlyList<Standing> Standings => _standings ??=
        StandingList.Of(board, reader.About.Entrants, Rows(), ClassOf);

    public IEnumerable<(int Entrant, Place Place)> Ranked => Rows().TakeWhile(r => r.Place.IsRanked);

    public bool Has(int entrant) => _seats[entrant] is not null;

    public string ClassOf(int entrant) => _seats[entrant]?.Class ?? "";

    public Place PlaceOf(int entrant) => _seats.PlaceOf(entrant);

    /// <summary>Only its block; known without a search where ranks are read.</summary>
    public Place BlockOf(int entrant) => isRead ? _read[entrant] : _seats.PlaceOf(entrant);

    public bool Reseat(List<int> entrants, List<int> moved)
    {
        _changes.Clear();
        _before.Clear();
        var renamed = false;
        foreach (var entrant in entrants)
        {
            var (before, now) = (_seats[entrant], _seating.Of(entrant));
            if (Equals(before, now)) continue;
            _changes.Add((entrant, now));
            renamed |= before?.Class != now?.Class;
        }

        if (_changes.Count == 0) return false;
        var replaced = _seats.AreMany(_changes.Count) ? ChangeMany(moved) : Change(moved);
        if (!renamed && !replaced) return false;
        _standings = null;
        return true;
    }

    // Who keeps row and block moved nobody else: then all blocks are where they were.
    private bool Change(List<int> moved)
    {
        foreach (var (entrant, _) in _changes) _before.Add(_seats.PlaceOf(entrant));
        var count = _seats.Count;
        _seats.Change(_changes);
        var (replaced, blocks) = (count != _seats.Count, count != _seats.Count);
        var (from, until) = (int.MaxValue, 0);
        for (var i = 0; i < _changes.Count; i++)
        {
            var (before, now) = (_before[i], _seats.PlaceOf(_changes[i].Entrant));
            replaced |= !before.LooksLike(now, board.Ties);
            blocks |= before != now;
            if (before.Position > 0) (from, until) = (Math.Min(from, before.Start), Math.Max(until, before.End));
            if (now.Position > 0) (from, until) = (Math.Min(from, now.Start), Math.Max(until, now.End));
        }

        if (isRead && blocks) Tell(from, count == _seats.Count ? until : int.MaxValue, moved);
        return replaced;
    }

    private bool ChangeMany(List<int> moved)
    {
        var before = Places(_all ??= new Place[reader.About.Entrants.Count]);
        _seats.Change(_changes);
        var now = Places(new Place[before.Length]);
        if (isRead) Tell(1, int.MaxValue, moved);
        _all = now;
        return before.Zip(now).Any(p => !p.First.LooksLike(p.Second, board.Ties));
    }

    private Place[] Places(Place[] places)
    {
        Array.Clear(places);
        foreach (var (entrant, place) in Rows()) places[entrant] = place;
        return places;
    }

    /// <summary>Only between the rows that were left and those that were taken can a block be another one.</summary>
    private void Tell(int from, int until, List<int> moved)
    {
        foreach (var (entrant, seat) in _changes)
        {
            if (seat is null) Put(entrant, default, moved);
        }

        var end = Math.Min(until - 1, _seats.Count);
        for (var at = from - 1; at < end;)
        {
            var stop = _seats.EndOfBlock(at);
            var isRanked = _seats[_seats.At(at)] is { IsRanked: true };
            var block = isRanked ? new Place(0, at + 1, stop - at) : default;
            for (; at < stop; at++) Put(_seats.At(at), block, moved);
        }
    }

    private void Put(int entrant, Place block, List<int> moved)
    {
        if (_read[entrant] == block) return;
        _read[entrant] = block;
        moved.Add(entrant);
    }

    private IEnumerable<(int Entrant, Place Place)> Rows()
    {
        for (var at = 0; at < _seats.Count;)
        {
            var (first, stop) = (at, _seats.EndOfBlock(at));
            var size = _seats[_seats.At(at)] is { IsRanked: true } ? stop - at : 0;
            for (; at < stop; at++) yield return (_seats.At(at), new Place(at + 1, size > 0 ? first + 1 : 0, size));
        }
    }
}
