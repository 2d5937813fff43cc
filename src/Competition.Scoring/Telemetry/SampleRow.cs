namespace Competition.Scoring;

/// <summary>
/// A sample in 32 bytes: when, what, and its id as a source, a number and the digits it is written in.
/// </summary>
internal struct SampleRow
{
    /// <summary>Nanoseconds; of a wide row the end of all time.</summary>
    public long At;

    /// <summary>Packed; of a wide row the place of its numbers in <see cref="Samples"/>.</summary>
    public long Value;
    public uint Number;
    public int Source;
    public int Column;
    public byte Digits;
    public bool IsWide;
    public bool Counts;
}
