using Competition.Engine;
using Competition.Scoring;
using Wire = Competition.Wire;

namespace Competition.Server;

/// <summary>Boards as walls are told of them: the one place where the engine's records become the wire's.</summary>
internal static class WireBoards
{
    public static Wire.Head Head(ContestId contest, Definition what, BoardLook look, BoardState now) => new(
        contest.Value, look.Of, what.Title, Words.In(look.Title), TimeZone(what),
        now.Face.Version, now.Face.Hash.ToString(), Words.Instant(now.Face.AsOf, what.TimeBase),
        Words.Of(now.Status), now.View, Words.Titles(look.Title), look.Form,
        Words.NoteOf(now.Status) ?? "", [.. now.Review.Select(e => e.Value)]);

    public static Wire.Beat Beat(ContestId contest, BoardLook look, BoardState now, string serverTime) => new(
        contest.Value, look.Of, now.Face.Hash.ToString(), Words.Of(now.Status), now.View, serverTime);

    public static Wire.Whole Whole(ContestId contest, Definition what, BoardLook look, BoardFace face) => new(
        contest.Value, look.Of, face.Version, face.Hash.ToString(), Words.Instant(face.AsOf, what.TimeBase),
        look.Columns,
        [.. face.Rows.Select(r => look.Entrant(r.Entrant))],
        [.. face.Rows.Select(r => new Wire.Row(r.Entrant.Value, r.Rank, r.Class, r.Cells, r.Change))],
        look.Form);

    public static Wire.Patch Patch(ContestId contest, Definition what, BoardLook look, BoardPatch patch) => new(
        contest.Value, look.Of, patch.Before.Hash.ToString(), patch.After.Hash.ToString(),
        patch.After.Version, Words.Instant(patch.After.AsOf, what.TimeBase),
        [.. patch.Gone.Select(e => e.Value)],
        [.. patch.Moves.Select(m => new Wire.Move(m.Entrant.Value, m.Position))],
        [.. patch.Ranks.Select(r => new Wire.RankRun(r.From, r.Count, r.Rank))],
        [.. Rows(patch)],
        [.. New(patch).Select(look.Entrant)]);

    private static IEnumerable<Wire.RowChange> Rows(BoardPatch patch)
    {
        var changed = patch.Rows.Select(r => r.Entrant).ToHashSet();
        var after = patch.After.Rows.Where(r => changed.Contains(r.Entrant)).ToDictionary(r => r.Entrant);
        return patch.Rows.Select(r => new Wire.RowChange(
            r.Entrant.Value, r.Class, [.. r.Cells.Select(c => new Wire.CellText(c.Column, c.Text))],
            after[r.Entrant].Change));
    }

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
