namespace Competition.Server;

/// <summary>Instants as facts have them: seconds since 1970.</summary>
internal static class Unix
{
    public static decimal Of(DateTimeOffset instant) =>
        (instant - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond;

    public static DateTimeOffset Read(decimal seconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
}
