namespace Competition.Cli;

/// <summary>
/// Waits between tries: twice as long each time, up to five seconds, with jitter so that many senders do not return
/// at once. Gives up when nothing was answered for as long as it was told.
/// </summary>
internal sealed class Patience(TimeSpan giveUp, TimeProvider time, int seed)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromSeconds(30);
    private readonly Random _jitter = new(seed);
    private long? _since;
    private int _failures;

    /// <summary>Nothing has been answered since the last loss.</summary>
    public bool Waiting => _since is not null;

    public void Answered() => (_since, _failures) = (null, 0);

    /// <summary>Waits for the next try; false where it is not worth another one.</summary>
    public async Task<bool> Wait(ServerAnswer.Lost lost, CancellationToken cancel)
    {
        _since ??= time.GetTimestamp();
        var left = giveUp - time.GetElapsedTime(_since.Value);
        if (left <= TimeSpan.Zero) return false;
        var delay = Math.Min(Delay(lost.RetryAfter).Ticks, Math.Max(left.Ticks, Pace.ShortestDelay.Ticks));
        await Task.Delay(TimeSpan.FromTicks(delay), time, cancel);
        return true;
    }

    /// <summary>Asks until there is an answer, or until it gives up: then the answer is the last loss.</summary>
    public async Task<ServerAnswer> Ask(Func<Task<ServerAnswer>> request, CancellationToken cancel)
    {
        while (true)
        {
            var answer = await request();
            if (answer is ServerAnswer.Lost lost && await Wait(lost, cancel)) continue;
            Answered();
            return answer;
        }
    }

    private TimeSpan Delay(TimeSpan? asked)
    {
        if (asked is { } wish && wish > TimeSpan.Zero) return wish < LongestAsked ? wish : LongestAsked;
        var doubled = First * (1 << Math.Min(_failures++, 6));
        return (doubled < Longest ? doubled : Longest) * (0.5 + _jitter.NextDouble() / 2);
    }
}
