using System.Collections.Immutable;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The smallest moves between two faces: everyone outside the longest run that kept its order moves.</summary>
internal static class BoardDiff
{
    public static BoardPatch Between(BoardFace before, BoardFace after)
    {
        var places = Places(before);
        var stayed = Stayed(places, after);
        var moves = ImmutableArray.CreateBuilder<(EntrantId, int)>();
        for (var i = 0; i < after.Rows.Length; i++)
        {
            if (!stayed.Contains(after.Rows[i].Entrant)) moves.Add((after.Rows[i].Entrant, i + 1));
        }

        var present = after.Rows.Select(r => r.Entrant).ToHashSet();
        ImmutableArray<EntrantId> gone = [.. before.Rows.Select(r => r.Entrant).Where(e => !present.Contains(e))];
        return new BoardPatch(
            before, after, gone, moves.DrainToImmutable(), Ranks(before, after), Rows(before, places, after));
    }

    private static Dictionary<EntrantId, int> Places(BoardFace face)
    {
        var places = new Dictionary<EntrantId, int>(face.Rows.Length);
        for (var i = 0; i < face.Rows.Length; i++) places[face.Rows[i].Entrant] = i;
        return places;
    }

    // Longest increasing subsequence of old places, in new order.
    private static HashSet<EntrantId> Stayed(Dictionary<EntrantId, int> places, BoardFace after)
    {
        var tails = new List<int>();
        var previous = new int[after.Rows.Length];
        var old = new int[after.Rows.Length];
        for (var i = 0; i < after.Rows.Length; i++)
        {
            if (!places.TryGetValue(after.Rows[i].Entrant, out old[i])) continue;
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (old[tails[middle]] < old[i]) low = middle + 1;
                else high = middle;
            }

            previous[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(i);
            else tails[low] = i;
        }

        var stayed = new HashSet<EntrantId>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i]) stayed.Add(after.Rows[i].Entrant);
        return stayed;
    }

    // Ranks belong to positions: one who overtakes a hundred others changes none of them.
    private static ImmutableArray<(int From, int Count, int? Rank)> Ranks(BoardFace before, BoardFace after)
    {
        var runs = ImmutableArray.CreateBuilder<(int From, int Count, int? Rank)>();
        for (var i = 0; i < after.Rows.Length; i++)
        {
            var row = after.Rows[i];
            if ((i < before.Rows.Length ? before.Rows[i].Rank : null) == row.Rank) continue;
            var joins = runs.Count > 0 && runs[^1].From + runs[^1].Count == i + 1 && runs[^1].Rank == row.Rank;
            if (joins) runs[^1] = runs[^1] with { Count = runs[^1].Count + 1 };
            else runs.Add((i + 1, 1, row.Rank));
        }

        return runs.DrainToImmutable();
    }

    private static ImmutableArray<(EntrantId, string?, ImmutableArray<(int, string)>)> Rows(
        BoardFace before, Dictionary<EntrantId, int> places, BoardFace after)
    {
        var rows = ImmutableArray.CreateBuilder<(EntrantId, string?, ImmutableArray<(int, string)>)>();
        foreach (var row in after.Rows)
        {
            var old = places.TryGetValue(row.Entrant, out var place) ? before.Rows[place] : null;
            if (ReferenceEquals(old, row)) continue;
            var cells = row.Cells
                .Select((text, column) => (column, text))
                .Where(c => old is null || old.Cells[c.column] != c.text);
            ImmutableArray<(int, string)> changed = [.. cells];
            var kind = old?.Class == row.Class ? null : row.Class;
            if (changed.Length > 0 || kind is not null) rows.Add((row.Entrant, kind, changed));
        }

        return rows.DrainToImmutable();
    }
}
