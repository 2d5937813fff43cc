namespace Competition.Cli;

/// <summary>The time since a delivery began.</summary>
internal sealed class Pace(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>A shorter delay would not wait at all.</summary>
    public static TimeSpan ShortestDelay { get; } = TimeSpan.FromMilliseconds(1);

    /// <summary>Timers end at 49 days.</summary>
    private static TimeSpan LongestDelay { get; } = TimeSpan.FromHours(1);

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    public async Task Until(TimeSpan due, CancellationToken cancel)
    {
        for (var left = due - Elapsed; left > TimeSpan.Zero; left = due - Elapsed)
        {
            var ticks = Math.Clamp(left.Ticks, ShortestDelay.Ticks, LongestDelay.Ticks);
            await Task.Delay(TimeSpan.FromTicks(ticks), time, cancel);
        }
    }
}
