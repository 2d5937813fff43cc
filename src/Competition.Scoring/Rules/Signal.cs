namespace Competition.Scoring;

/// <summary>
/// What devices measure of an entrant at a node and below it (B6): a step function, a sample holds until the next one.
/// </summary>
public sealed record Signal(string Name)
{
    public string? Unit { get; init; }
    public string? Channel { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
    public decimal? Step { get; init; }

    /// <summary>Decimals that a sample may have: it is rounded once, where it is taken.</summary>
    public int? Decimals { get; init; }
}
