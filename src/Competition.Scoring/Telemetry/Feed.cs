namespace Competition.Scoring;

/// <summary>A column that a walk reads, for which of its signals, and how far it has.</summary>
internal sealed class Feed(SampleColumn column, int signal)
{
    private readonly Samples _samples = column.Samples;

    public int Signal => signal;

    /// <summary>The place of the next sample.</summary>
    public int Next { get; private set; }

    /// <summary>The row of the next sample, -1 where there is none.</summary>
    public int Row { get; private set; }

    /// <summary>Its time and value, as they compare at no cost.</summary>
    public long Ticks { get; private set; }

    public long Packed { get; private set; }

    public decimal At => _samples.AtOf(Row);

    /// <summary>Goes to a place; also where samples came or went behind it.</summary>
    public void GoTo(int place)
    {
        Next = place;
        Row = place < column.Count ? column.RowAt(place) : -1;
        if (Row >= 0) (Ticks, Packed) = _samples.Peek(Row);
    }

    /// <summary>In canonical order; samples of different signals at one instant have none.</summary>
    public bool IsBefore(Feed other)
    {
        if (Ticks != other.Ticks) return Ticks < other.Ticks;
        var isWide = Ticks == long.MaxValue;
        return (isWide || signal == other.Signal) && _samples.Compare(Row, other.Row) < 0;
    }

    /// <summary>Passes all before an instant; says which was the last that it passed, -1 for none.</summary>
    public int SkipTo(decimal until)
    {
        var place = column.PlaceAt(until, Next);
        var passed = place > Next ? column.RowAt(place - 1) : -1;
        GoTo(place);
        return passed;
    }
}
