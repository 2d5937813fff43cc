namespace Competition.Scoring;

/// <summary>The numbers that may stand in a place.</summary>
internal readonly record struct Bounds(decimal? Least, decimal? Most)
{
    public static Bounds None => default;

    public static Bounds Positive => new(null, null) { Above = 0m };

    /// <summary>Less than every number that is allowed.</summary>
    public decimal? Above { get; init; }

    public bool Whole { get; init; }

    /// <summary>What is allowed, for messages.</summary>
    public string Allowed => string.Join(' ', Parts());

    public static Bounds From(decimal least) => new(least, null);

    public static Bounds Within(decimal least, decimal most) => new(least, most);

    public bool Hold(decimal number) => !(number < Least) && !(number > Most) && !(number <= Above)
        && (!Whole || (decimal.IsInteger(number) && Math.Abs(number) <= int.MaxValue));

    private IEnumerable<string> Parts()
    {
        yield return Whole ? "a whole number" : "a number";
        if (Above is { } above) yield return $"above {Canonical.Text(above)}";
        if (Least is not { } least) yield break;
        if (Most is { } most) yield return $"from {Canonical.Text(least)} to {Canonical.Text(most)}";
        else yield return $"of at least {Canonical.Text(least)}";
    }
}
