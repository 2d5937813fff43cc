namespace Competition.Scoring;

/// <summary>The boards of an evaluation, and ranks on them as values (model.md B11.16).</summary>
internal sealed class Ladders(Reader reader, Plan plan)
{
    private readonly Dictionary<Board, ILadder> _ladders = [];

    public ILadder Of(Board board)
    {
        if (!_ladders.TryGetValue(board, out var ladder)) _ladders[board] = ladder = New(board);
        return ladder;
    }

    /// <summary>
    /// The place of the entrant's block of equals, whatever ranks the board shows; its points; split: the mean of the
    /// block.
    /// </summary>
    public Value Rank(Operator.RankOn rank, int entrant)
    {
        var place = Of(rank.Board).BlockOf(entrant);
        if (!place.IsRanked) return Value.Missing(MissingReason.Unranked);
        if (rank.Points is null) return Value.Of(place.First + (rank.Split ? (place.Size - 1) / 2m : 0m));
        if (!rank.Split) return Value.Of(PointsOf(rank, place.First));
        var sum = Value.Of(0m);
        for (var i = 0; i < place.Size && !sum.IsMissing; i++)
        {
            sum = Arithmetic.Add(sum.Number, PointsOf(rank, place.First + i));
        }

        return sum.IsMissing ? sum : Arithmetic.Divide(sum.Number, place.Size);
    }

    private ILadder New(Board board)
    {
        if (board.Keys.Any(k => k.IsAmongEquals)) return new RefinedLadder(board, reader);
        return new Ladder(board, reader, isRead: plan.Find(board) is { Readers.Length: > 0 });
    }

    private static decimal PointsOf(Operator.RankOn rank, int place) =>
        rank.Points is { } points && place <= points.Length ? points[place - 1] : 0m;
}
