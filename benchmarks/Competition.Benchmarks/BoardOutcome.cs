namespace Competition.Benchmarks;

/// <summary>What one of those compared made of the updates.</summary>
/// <param name="Processor">Microseconds of processor time an update.</param>
/// <param name="Elapsed">Microseconds an update.</param>
/// <param name="Told">The rank of whoever had changed, after each update.</param>
/// <param name="Final">Of each entrant the rank at the end.</param>
internal sealed record BoardOutcome(double Processor, double Elapsed, int[] Told, int[] Final)
{
    public bool AgreesWith(BoardOutcome other) =>
        Told.AsSpan().SequenceEqual(other.Told) && Final.AsSpan().SequenceEqual(other.Final);
}
