namespace Competition.Benchmarks;

/// <summary>What was measured over some rounds; on a busy machine the least of them is the nearest to the truth.</summary>
internal sealed class Spread(IEnumerable<double> rounds)
{
    private readonly double[] _sorted = [.. rounds.Order()];

    public double Least => _sorted[0];

    public double Median => _sorted[_sorted.Length / 2];

    public static Spread Of(int rounds, Func<double> measure) =>
        new([.. Enumerable.Range(0, rounds).Select(_ => measure())]);

    /// <summary>Processor time of this process, in milliseconds.</summary>
    public static double Processor(Action action)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    public string Text(string format) => $"{_sorted[0].ToString(format, null)} (median {Median.ToString(format, null)})";
}
