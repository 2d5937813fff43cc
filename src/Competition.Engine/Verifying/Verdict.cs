namespace Competition.Engine;

/// <summary>What was verified: the sentences that hold, and what does not.</summary>
public sealed record Verdict(IReadOnlyList<string> Holds, IReadOnlyList<Fault> Faults)
{
    /// <summary>What became of the result since it was sealed; null while it is official, or not asked for.</summary>
    public string? Lifted { get; init; }

    /// <summary>Nothing was found that does not hold.</summary>
    public bool IsGood => Faults.Count == 0;
}
