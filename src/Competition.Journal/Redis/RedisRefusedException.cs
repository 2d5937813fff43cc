namespace Competition.Journal;

/// <summary>Redis answered a command with an error: nothing of it was done.</summary>
internal sealed class RedisRefusedException(string command, Exception answer)
    : IOException($"Redis refused {command}: {answer.Message}", answer)
{
    /// <summary>The id is not above that of the stream: somebody else has written, or opened, the journal.</summary>
    public bool IsSpentId => InnerException!.Message.Contains("equal or smaller", StringComparison.Ordinal);

    /// <summary>The code of an append that was refused so.</summary>
    public string Code => InnerException!.Message.StartsWith("OOM", StringComparison.Ordinal)
        ? "redis-full" : "redis-refused";
}
