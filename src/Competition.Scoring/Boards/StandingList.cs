namespace Competition.Scoring;

/// <summary>Standings as a board shows them, from the rows of its order.</summary>
internal static class StandingList
{
    public static IReadOnlyList<Standing> Of(
        Board board, Entrants entrants, IEnumerable<(int Entrant, Place Place)> rows, Func<int, string> classOf)
    {
        var standings = new List<Standing>();
        var (dense, last) = (0, 0);
        foreach (var (entrant, place) in rows)
        {
            if (place.First != last) (dense, last) = (dense + 1, place.First);
            var rank = place.Rank(board.Ties, dense);
            standings.Add(new Standing(entrants[entrant], rank, place.Position, classOf(entrant)));
        }

        return standings;
    }
}
