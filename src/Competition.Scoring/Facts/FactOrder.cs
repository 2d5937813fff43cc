namespace Competition.Scoring;

/// <summary>The canonical order of facts (B11.2): event time, then id in natural order.</summary>
internal sealed class FactOrder : IComparer<Fact>
{
    private FactOrder() { }

    public static FactOrder Canonical { get; } = new();

    public int Compare(Fact? x, Fact? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byTime = x.At.CompareTo(y.At);
        return byTime != 0 ? byTime : x.Id.CompareTo(y.Id);
    }
}
