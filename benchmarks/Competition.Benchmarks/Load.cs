using System.Diagnostics;

namespace Competition.Benchmarks;

/// <summary>What came of a number of sources, each of which waits for one act before it begins the next.</summary>
internal sealed record Load(double Rate, double P50, double P99)
{
    public static async Task<Load> Run(int sources, TimeSpan time, Func<int, Task> act)
    {
        var (next, watch) = (-1, Stopwatch.StartNew());
        var latencies = await Task.WhenAll(Enumerable.Range(0, sources).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            for (var (now, start) = (watch.Elapsed, TimeSpan.Zero); now < time; mine.Add((now - start).TotalMilliseconds))
            {
                start = now;
                await act(Interlocked.Increment(ref next));
                now = watch.Elapsed;
            }

            return mine;
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        var all = latencies.SelectMany(l => l).Order().ToList();
        return new Load(all.Count / seconds, all[all.Count / 2], all[all.Count * 99 / 100]);
    }

    public override string ToString() => $"{Rate:N0}/s p50 {P50:0.00} ms p99 {P99:0.00} ms";
}
