using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>What became of a node that was to be sealed.</summary>
public abstract record SealOutcome
{
    private SealOutcome() { }

    /// <summary>It is official; the receipt is that of the seal's fact.</summary>
    public sealed record Sealed(Seal Seal, Receipt Receipt) : SealOutcome;

    /// <summary>It waits for a second person, who confirms under that id.</summary>
    public sealed record Pending(string Confirm) : SealOutcome;

    /// <summary>Nothing was sealed.</summary>
    public sealed record Refused(Refusal Why) : SealOutcome;
}
