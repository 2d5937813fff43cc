namespace Competition.Scoring;

/// <summary>Decides who is on a board, in which class, with which keys (model.md B4, B11.23, B11.24).</summary>
internal sealed class Seating(Board board, Reader reader)
{
    private const string RankedClass = "ranked";
    private const string NoMarkClass = "no-mark";
    private const string NotEligibleClass = "not-eligible";
    private static readonly string[] UsualOrder = ["NM", "DNF", "DNS", "DSQ"];
    private readonly SeatKeys _keys = new(board, reader);

    /// <summary>Null where the entrant is not on the board.</summary>
    public Seat? Of(int entrant)
    {
        var present = new Participation(board.Node, board.Entrants, board.FilterAttributes, board.Filter);
        if (!present.Holds(entrant, reader)) return null;
        var status = reader.About.Statuses.Of(board.Node, entrant);
        if (KeepsOff(status)) return Seat.Unranked(GradeOf(status), status);
        var clean = status == Statuses.None;
        if (HasNoFirst(entrant)) return Seat.Unranked(Seat.Unlisted, clean ? NoMarkClass : status);
        if (board.Ranked is { } ranked && !reader.Evaluate(ranked, entrant).Holds())
        {
            return Seat.Unranked(Seat.NotEligible, clean ? board.UnrankedAs ?? NotEligibleClass : status);
        }

        var keys = _keys.Of(entrant);
        return new Seat(Seat.Ranked, RankedClass, keys, _keys.Later(entrant));
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

    private bool HasNoFirst(int entrant) =>
        board.Keys[0] is BoardKey.By by && _keys.Read(by, entrant) is { IsMissing: true } or { IsCode: true };
}
