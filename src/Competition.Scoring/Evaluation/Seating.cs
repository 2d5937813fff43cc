namespace Competition.Scoring;

/// <summary>Decides who is on a board, in which class, with which keys (model.md B4, B11.23, B11.24).</summary>
internal sealed class Seating(Board board, Reader reader)
{
    private const string RankedClass = "ranked";
    private const string NoMarkClass = "no-mark";
    private const string NotEligibleClass = "not-eligible";
    private static readonly string[] UsualOrder = ["NM", "DNF", "DNS", "DSQ"];

    /// <summary>Null where the entrant is not on the board.</summary>
    public Seat? Of(int entrant)
    {
        var present = new Participation(board.Node, board.Entrants, board.FilterAttributes, board.Filter);
        if (!present.Holds(entrant, reader)) return null;
        var status = reader.About.Statuses.Of(board.Node, entrant);
        if (KeepsOff(status)) return new Seat(GradeOf(status), status, []);
        var keys = Keys(entrant);
        var clean = status == Statuses.None;
        if (keys[0].IsMissing) return new Seat(Seat.Unlisted, clean ? NoMarkClass : status, []);
        if (board.Ranked is { } ranked && !reader.Evaluate(ranked, entrant).Holds())
        {
            return new Seat(Seat.NotEligible, clean ? board.UnrankedAs ?? NotEligibleClass : status, []);
        }

        return new Seat(Seat.Ranked, RankedClass, keys);
    }

    private bool KeepsOff(string status)
    {
        if (status == Statuses.None || board.Node.OnStatus.ContainsKey(status)) return false;
        return board.Unranked is not { } listed || listed.Contains(status);
    }

    private int GradeOf(string status)
    {
        var place = board.Unranked is { } listed ? listed.IndexOf(status) : Array.IndexOf(UsualOrder, status);
        return place < 0 ? Seat.Unlisted : place;
    }

    private SortKey[] Keys(int entrant)
    {
        var keys = new List<SortKey>(board.Keys.Length);
        foreach (var key in board.Keys)
        {
            if (key is BoardKey.By by) keys.Add(SortKey.Of(Read(by, entrant), by.Descending));
            if (key is BoardKey.Countback countback) keys.AddRange(Count(countback, entrant));
        }

        return [.. keys];
    }

    private Value Read(BoardKey.By by, int entrant) =>
        by.Value is { } value ? reader.Cell(value, entrant) : reader.Evaluate(by.Formula, entrant);

    // More first places, then more second ones: negative, because the lesser key is the better.
    private decimal[] Places(BoardKey.Countback countback, int entrant)
    {
        var counts = new decimal[countback.Depth];
        foreach (var value in countback.Places)
        {
            var place = reader.Cell(value, entrant);
            if (place.IsMissing || place.Number != decimal.Truncate(place.Number)) continue;
            if (place.Number >= 1m && place.Number <= counts.Length) counts[(int)place.Number - 1]--;
        }

        return counts;
    }

    private IEnumerable<SortKey> Count(BoardKey.Countback countback, int entrant) =>
        Places(countback, entrant).Select(static c => new SortKey(IsMissing: false, c));
}
