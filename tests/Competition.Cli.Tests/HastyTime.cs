namespace Competition.Cli.Tests;

/// <summary>A clock that jumps: whoever waits is woken at once, and that much later.</summary>
internal sealed class HastyTime : TimeProvider
{
    private readonly Lock _gate = new();
    private TimeSpan _elapsed;

    public static DateTimeOffset Start { get; } = new(2026, 5, 1, 1, 0, 0, TimeSpan.Zero);

    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate) return _elapsed;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan) return new Woken();
        lock (_gate) _elapsed += dueTime;
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Woken();
    }

    private sealed class Woken : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
