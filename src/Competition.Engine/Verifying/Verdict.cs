namespace Competition.Engine;

/// <summary>What was verified: the sentences that hold, and what does not.</summary>
public sealed record Verdict(IReadOnlyList<string> Holds, IReadOnlyList<Fault> Faults)
{
    /// <summary>Nothing was found that does not hold.</summary>
    public bool IsGood => Faults.Count == 0;
}
