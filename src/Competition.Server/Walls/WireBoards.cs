using Competition.Engine;
using Competition.Scoring;
using Wire = Competition.Wire;

namespace Competition.Server;

/// <summary>Boards as walls are told of them: the one place where the engine's records become the wire's.</summary>
internal static class WireBoards
{
    public static Wire.Head Head(ContestId contest, Definition what, BoardFeed feed, BoardState now) => new(
        contest.Value, feed.Board.Ref.ToString(), what.Title, Words.Title(feed.Board), TimeZone(what),
        now.Face.Version, now.Face.Hash.ToString(), Words.Instant(now.Face.AsOf, what.TimeBase),
        Words.Of(now.Status), Words.Open);

    public static Wire.Beat Beat(ContestId contest, BoardFeed feed, BoardState now, string serverTime) => new(
        contest.Value, feed.Board.Ref.ToString(), now.Face.Hash.ToString(),
        Words.Of(now.Status), Words.Open, serverTime);

    public static Wire.Whole Whole(ContestId contest, Definition what, BoardFeed feed, BoardFace face) => new(
        contest.Value, feed.Board.Ref.ToString(), face.Version, face.Hash.ToString(),
        Words.Instant(face.AsOf, what.TimeBase),
        [.. feed.Columns.Select(Column)],
        [.. face.Rows.Select(r => Entrant(what, r.Entrant))],
        [.. face.Rows.Select(r => new Wire.Row(r.Entrant.Value, r.Rank, r.Class, r.Cells))]);

    public static Wire.Patch Patch(ContestId contest, Definition what, BoardFeed feed, BoardPatch patch) => new(
        contest.Value, feed.Board.Ref.ToString(), patch.Before.Hash.ToString(), patch.After.Hash.ToString(),
        patch.After.Version, Words.Instant(patch.After.AsOf, what.TimeBase),
        [.. patch.Gone.Select(e => e.Value)],
        [.. patch.Moves.Select(m => new Wire.Move(m.Entrant.Value, m.Position))],
        [.. patch.Ranks.Select(r => new Wire.RankRun(r.From, r.Count, r.Rank))],
        [.. patch.Rows.Select(r => new Wire.RowChange(
            r.Entrant.Value, r.Class, [.. r.Cells.Select(c => new Wire.CellText(c.Column, c.Text))]))],
        [.. New(patch).Select(e => Entrant(what, e))]);

    /// <summary>A key goes by the name of its value, a part by the title of the stage that it stands for.</summary>
    private static Wire.Column Column(BoardColumn column) => new(
        column.Value.Cell.ToString(), column.IsKey ? column.Value.Name : Words.In(column.Value.Node.Title),
        column.IsKey ? "key" : "part", column.Decimals);

    private static Wire.EntrantFace Entrant(Definition what, EntrantId id)
    {
        if (what.Roster.Find(id) is not { } entrant)
            return new(id.Value, id.Value, Bib: null, VenueId.Office.Value, "", Unit: null);

        var venue = what.Venues.FirstOrDefault(v => v.Id == entrant.Venue);
        return new(
            id.Value, entrant.Title, Text(entrant.Members["bib"]),
            entrant.Venue.Value, venue?.Title ?? entrant.Venue.Value, Text(entrant.Members["unit"]));
    }

    private static string? Text(Datum datum) =>
        datum.Text ?? (datum.Number is { } number ? Canonical.Text(number) : null);

    /// <summary>Whom a wall that holds the board before has not been told of.</summary>
    private static IEnumerable<EntrantId> New(BoardPatch patch)
    {
        if (patch.Moves.IsEmpty) return [];
        var known = patch.Before.Rows.Select(r => r.Entrant).ToHashSet();
        return patch.Moves.Select(m => m.Entrant).Where(e => !known.Contains(e));
    }

    /// <summary>Walls show times of the first venue; a contest without venues has the office's, UTC.</summary>
    private static string TimeZone(Definition what) => what.Venues.Count > 0 ? what.Venues[0].TimeZone : "Etc/UTC";
}
