namespace Competition.Cli;

/// <summary>The time since a delivery began.</summary>
internal sealed class Pace(TimeProvider time)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);   // timers end at 49 days
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    public async Task Until(TimeSpan due, CancellationToken cancel)
    {
        for (var left = due - Elapsed; left > TimeSpan.Zero; left = due - Elapsed)
            await Task.Delay(left < LongestDelay ? left : LongestDelay, time, cancel);
    }
}
