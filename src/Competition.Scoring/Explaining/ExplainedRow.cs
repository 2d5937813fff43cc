namespace Competition.Scoring;

/// <summary>A row that a fold looked at.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Value">As it was found.</param>
/// <param name="Counted">As it entered the result: mapped, zero for a missing one; null where it did not.</param>
/// <param name="Left">Why it did not: <c>where</c>, <c>missing</c>, <c>dropped</c>; null where it did.</param>
public sealed record ExplainedRow(int Number, Value Value, Value? Counted, string? Left)
{
    /// <summary>Whose value it is; null where it is not that of a cell.</summary>
    public (CellRef Cell, EntrantId Entrant)? Cell { get; init; }

    /// <summary>The fact that it is; null where it is none.</summary>
    public FactId? Fact { get; init; }

    /// <summary>Null where the fold is not weighted.</summary>
    public Value? Weight { get; init; }
}
