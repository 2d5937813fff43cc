namespace Competition.Scoring;

/// <summary>What a signal shows: its last sample, as long as that is fresh (B11.27).</summary>
internal struct HeldSample
{
    public int Row;
    public bool IsFresh;

    /// <summary>When, as it compares at no cost.</summary>
    public long Ticks;
}
