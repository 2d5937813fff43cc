namespace Competition.Scoring;

/// <summary>The canonical order of facts (model.md B11.2): event time, then id in natural order.</summary>
public sealed class FactOrder : IComparer<Fact>
{
    private FactOrder() { }

    /// <summary>The only one; it has no state.</summary>
    public static FactOrder Canonical { get; } = new();

    /// <summary>Null stands first.</summary>
    public int Compare(Fact? x, Fact? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byTime = x.At.CompareTo(y.At);
        return byTime != 0 ? byTime : x.Id.CompareTo(y.Id);
    }
}
