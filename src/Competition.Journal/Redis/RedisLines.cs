namespace Competition.Journal;

/// <summary>
/// The line to Redis that is in use: whole, and to a Redis that keeps the promise. When it breaks the next caller makes
/// another one; all who call meanwhile wait for the same attempt, and a failed one takes a breath.
/// </summary>
internal sealed class RedisLines(RedisAddress address) : IAsyncDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);
    private readonly Lock _gate = new();
    private Task<RedisLine>? _making;
    private volatile RedisLine? _line;
    private bool _closed;

    public RedisAddress Address => address;

    /// <summary>Why the Redis of the last line does not keep the promise, and was taken all the same.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>The line that was made last; null before the first.</summary>
    public RedisLine? Last => _line;

    /// <exception cref="JournalUnreachableException">Redis does not answer.</exception>
    /// <exception cref="RedisUnsafeException">It does not keep what it acknowledges.</exception>
    public Task<RedisLine> Line()
    {
        if (_line is { IsBroken: false } line) return Task.FromResult(line);
        lock (_gate)
        {
            if (_closed) throw new JournalUnreachableException("the store is closed", inner: null);
            if (_making is null or { IsCompleted: true }) _making = Make();
            return _making;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task<RedisLine>? making;
        lock (_gate) (_closed, making) = (true, _making);
        if (making is not null) await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_line is { } line) await line.DisposeAsync();
    }

    private async Task<RedisLine> Make()
    {
        if (_line is { IsBroken: false } whole) return whole;
        try
        {
            return _line = await Checked();
        }
        catch (IOException)
        {
            await Task.Delay(Breath);
            throw;
        }
    }

    private async Task<RedisLine> Checked()
    {
        var line = await RedisLine.To(address);
        try
        {
            var faults = await RedisPromise.Faults(line, address);
            if (faults.Count > 0 && !address.Unsafe) throw new RedisUnsafeException(faults);
            Faults = faults;
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }
}
