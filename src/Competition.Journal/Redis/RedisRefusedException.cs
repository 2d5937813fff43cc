namespace Competition.Journal;

/// <summary>Redis answered a command with an error: nothing of it was done.</summary>
internal sealed class RedisRefusedException(string command, Exception answer)
    : IOException($"Redis refused {command}: {answer.Message}", answer)
{
    /// <summary>Its own words.</summary>
    public string Answer { get; } = answer.Message;

    /// <summary>The id is not above that of the stream: somebody else has written, or opened, the journal.</summary>
    public bool IsSpentId => Answer.Contains("equal or smaller", StringComparison.Ordinal);

    /// <summary>The code of an append that was refused so.</summary>
    public string Code => Answer.StartsWith("OOM", StringComparison.Ordinal)
        ? "redis-full" : "redis-refused";
}
