using System.Diagnostics;
using System.Text;
using Competition.Scoring;

namespace Competition.Benchmarks;

/// <summary>Boards in this process: ours alone, ours with all that leads from a fact to it, and a list.</summary>
internal static class BoardPeers
{
    /// <summary>The seats alone: new keys in, rank out.</summary>
    public static BoardOutcome Seats(BoardUpdates updates)
    {
        var seats = new Seats(updates.Entrants);
        seats.Change([.. updates.First.Select((score, entrant) => (entrant, (Seat?)SeatOf(score)))]);
        return Measured(updates, entrant => seats.PlaceOf(entrant).Position, i =>
        {
            var (entrant, score) = updates.Changes[i];
            seats.Change([(entrant, SeatOf(score))]);
            return seats.PlaceOf(entrant).Position;
        });
    }

    /// <summary>The whole way: a mark, the cells that it changes, the seat, the rank.</summary>
    public static BoardOutcome WholeWay(BoardUpdates updates)
    {
        var evaluation = Evaluation.Whole(Book(), Roster(updates.Entrants));
        var board = evaluation.Rules.Boards.Single();
        var ids = Enumerable.Range(0, updates.Entrants).Select(Id).ToArray();
        evaluation.Apply([.. updates.First.Select((score, entrant) => Mark(entrant, ids[entrant], score))], []);
        var marks = updates.Changes.Select((c, i) => Mark(updates.Entrants + i, ids[c.Entrant], c.Score)).ToArray();
        return Measured(updates, entrant => evaluation.Standing(board, ids[entrant])?.Position ?? 0, i =>
        {
            evaluation.Apply([marks[i]], []);
            return evaluation.Standing(board, ids[updates.Changes[i].Entrant])?.Position ?? 0;
        });
    }

    /// <summary>What one would write first: a list that is sorted again, and searched.</summary>
    public static BoardOutcome SortedList(BoardUpdates updates)
    {
        int[] scores = [.. updates.First];
        var list = Enumerable.Range(0, updates.Entrants).ToList();
        list.Sort(Compare);
        return Measured(updates, entrant => list.IndexOf(entrant) + 1, i =>
        {
            var (entrant, score) = updates.Changes[i];
            scores[entrant] = score;
            list.Sort(Compare);
            return list.IndexOf(entrant) + 1;
        });

        int Compare(int one, int other)
        {
            var order = scores[other].CompareTo(scores[one]);
            return order != 0 ? order : one.CompareTo(other);
        }
    }

    private static BoardOutcome Measured(BoardUpdates updates, Func<int, int> rankOf, Func<int, int> change)
    {
        var told = new int[updates.Changes.Length];
        GC.Collect();
        var (start, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        for (var i = 0; i < told.Length; i++) told[i] = change(i);
        var (processor, elapsed) = (Environment.CpuUsage.TotalTime - start, watch.Elapsed);
        int[] final = [.. Enumerable.Range(0, updates.Entrants).Select(rankOf)];
        return new BoardOutcome(
            processor.TotalMicroseconds / told.Length, elapsed.TotalMicroseconds / told.Length, told, final);
    }

    private static Seat SeatOf(int score) => new(Seat.Ranked, "ranked", new KeyVector([-score], null), []);

    private static Rulebook Book() => Rulebook.Compile("""
        {"id":"t","version":1,"root":{"id":"r","inputs":{"x":{"kind":"number","decimals":0} },
          "values":{"points":{"expr":"x","else":0} },"boards":{"b":{"keys":[{"by":"points"}]} } } }
        """u8).Rulebook ?? throw new InvalidOperationException("this rulebook compiles");

    private static Roster Roster(int entrants)
    {
        var lines = Enumerable.Range(0, entrants).Select(e => $"\"{Id(e)}\":{{}}");
        var (roster, errors) = Scoring.Roster.Read(Encoding.UTF8.GetBytes("{" + string.Join(',', lines) + "}"));
        return roster ?? throw new InvalidOperationException(errors[0].ToString());
    }

    // Numbered as they are sorted.
    private static EntrantId Id(int entrant) => new($"w{entrant:D7}");

    private static Fact Mark(int number, EntrantId entrant, int score) => new(new Members(
    [
        new("id", Datum.Of($"m-{number}")), new("type", Datum.Of("mark")), new("at", Datum.Of((decimal)number)),
        new("node", Datum.Of("r")), new("entrant", Datum.Of(entrant.Value)), new("input", Datum.Of("x")),
        new("value", Datum.Of((decimal)score)),
    ]));
}
