namespace Competition.Scoring;

/// <summary>
/// A statistic of numbers that come and go. Sums are kept exactly, so that the order in which they came changes
/// nothing.
/// </summary>
internal sealed class Tally(StatisticKind kind)
{
    private readonly ExactSum _sum = new();
    private readonly ExactSum _squares = new();
    private readonly List<decimal> _sorted = [];
    private int _count;

    public Value Result => kind switch
    {
        StatisticKind.Count => Value.Of((decimal)_count),
        _ when _count == 0 => Value.Missing(MissingReason.Empty),
        StatisticKind.Sum => _sum.Over(1),
        StatisticKind.Mean => _sum.Over(_count),
        StatisticKind.Min => Value.Of(_sorted[0]),
        StatisticKind.Max => Value.Of(_sorted[^1]),
        StatisticKind.Median => Median(),
        StatisticKind.Sd => Deviation(_count - 1),
        _ => Deviation(_count),
    };

    private bool NeedsOrder => kind is StatisticKind.Median or StatisticKind.Min or StatisticKind.Max;

    private bool NeedsSquares => kind is StatisticKind.Sd or StatisticKind.Sdp;

    public void Add(decimal number)
    {
        _count++;
        if (NeedsOrder) _sorted.Insert(PlaceOf(number), number);
        else _sum.Add(number);
        if (NeedsSquares) _squares.AddSquare(number);
    }

    public void Remove(decimal number)
    {
        _count--;
        if (NeedsOrder) _sorted.RemoveAt(PlaceOf(number));
        else _sum.Remove(number);
        if (NeedsSquares) _squares.RemoveSquare(number);
    }

    private int PlaceOf(decimal number)
    {
        var place = _sorted.BinarySearch(number);
        return place < 0 ? ~place : place;
    }

    private Value Median()
    {
        var middle = _count / 2;
        if (_count % 2 == 1) return Value.Of(_sorted[middle]);
        var sum = Arithmetic.Add(_sorted[middle - 1], _sorted[middle]);
        return sum.IsMissing ? sum : Arithmetic.Divide(sum.Number, 2m);
    }

    private Value Deviation(int freedom)
    {
        if (freedom < 1) return Value.Missing(MissingReason.Few);
        var variance = ExactSum.Variance(_sum, _squares, _count, freedom);
        return variance.IsMissing ? variance : Arithmetic.SquareRoot(variance.Number);
    }
}
