namespace Competition.Scoring;

/// <summary>A column that a walk reads, for which of its signals, and how far it has.</summary>
internal sealed class Feed(SampleColumn column, int signal)
{
    public int Signal => signal;

    /// <summary>The place of the next sample.</summary>
    public int Next { get; set; }

    public bool HasNext => Next < column.Count;

    public decimal At => column.AtOf(Next);

    public decimal Value => column.ValueOf(Next);

    /// <summary>In canonical order; samples of different signals at one instant have none.</summary>
    public bool IsBefore(Feed other)
    {
        var byTime = At.CompareTo(other.At);
        return byTime != 0 || Signal != other.Signal ? byTime < 0 : Id < other.Id;
    }

    /// <summary>Passes all before an instant; says when the last one was that it passed.</summary>
    public decimal? SkipTo(decimal until)
    {
        var next = column.PlaceAt(until, Next);
        if (next == Next) return null;
        Next = next;
        return column.AtOf(next - 1);
    }

    private FactId Id => column.IdOf(Next);
}
