namespace Competition.Engine;

/// <summary>Seconds since 1970 as a decimal.</summary>
internal static class UnixTime
{
    public static decimal Of(DateTimeOffset time) =>
        (time - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond;
}
