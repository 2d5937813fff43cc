namespace Competition.Server.Tests;

/// <summary>A clock that goes when it is told to.</summary>
internal sealed class AdjustableTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}
