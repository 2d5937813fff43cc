namespace Competition.Scoring;

/// <summary>What expressions read of a detector (B6); a bare name is <see cref="Fires"/>.</summary>
[Flags]
internal enum DetectorOutputs
{
    None = 0,
    Fires = 1,
    First = 1 << 1,
    Last = 1 << 2,
    Dwell = 1 << 3,
    Longest = 1 << 4,
    On = 1 << 5,
    Wrong = 1 << 6,
    Total = 1 << 7,
    Max = 1 << 8,
    Min = 1 << 9,
    All = (1 << 10) - 1,
}
