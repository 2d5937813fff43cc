namespace Competition.Scoring;

/// <summary>What a signal shows: its last sample, as long as that is fresh (B11.27).</summary>
internal struct HeldSample
{
    public decimal Value;

    /// <summary>Event time.</summary>
    public decimal At;
    public bool IsFresh;
}
