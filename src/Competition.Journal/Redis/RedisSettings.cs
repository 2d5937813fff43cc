namespace Competition.Journal;

/// <summary>Which Redis, and whether one that cannot keep the promise is taken all the same.</summary>
/// <param name="Connection">As StackExchange.Redis reads it: <c>host:6379,password=…,defaultDatabase=0</c>.</param>
public sealed record RedisSettings(string Connection, bool Unsafe)
{
    /// <summary>How long an answer is waited for before the connection is given up.</summary>
    public TimeSpan Patience { get; init; } = Limits.RedisPatience;
}
