namespace Competition.Scoring;

/// <summary>
/// What devices measure of an entrant at a node and below it (B6): a step function, a sample holds until the next one.
/// </summary>
public sealed record Signal(string Name)
{
    /// <summary>What its numbers count, for people (<c>V</c>, <c>kPa</c>); null = not said.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the device measures it, for whoever connects it; null = not said.</summary>
    public string? Channel { get; init; }

    /// <summary>The least that a sample may show; null = any. Less is refused as <c>out-of-range</c>.</summary>
    public decimal? Min { get; init; }

    /// <summary>The most that a sample may show; null = any. More is refused as <c>out-of-range</c>.</summary>
    public decimal? Max { get; init; }

    /// <summary>
    /// Samples are <see cref="Min"/> (or 0) plus multiples of it; null = any. Others are refused as <c>off-step</c>.
    /// </summary>
    public decimal? Step { get; init; }

    /// <summary>
    /// How many decimals a sample may have, 0 to 9; null = any. More are refused as <c>too-many-decimals</c>: whoever
    /// reads the device rounds, once (model.md B3).
    /// </summary>
    public int? Decimals { get; init; }
}
