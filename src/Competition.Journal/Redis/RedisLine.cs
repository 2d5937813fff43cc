using StackExchange.Redis;

namespace Competition.Journal;

/// <summary>
/// One connection to Redis. Whatever goes wrong with it, no answer in time or a cut, breaks it for good: it is closed,
/// and who needs one takes a new line, on which nothing is assumed of the old one.
/// </summary>
internal sealed class RedisLine : IAsyncDisposable
{
    private static readonly Action<RedisChannel, RedisValue> Nothing = (_, _) => { };
    private readonly ConnectionMultiplexer _connection;
    private readonly IDatabase _database;
    private readonly TimeSpan _patience;
    private string? _broken;

    private RedisLine(ConnectionMultiplexer connection, RedisAddress address)
    {
        (_connection, _patience) = (connection, address.Patience);
        _database = connection.GetDatabase(address.Database);
        connection.ConnectionFailed += (_, failure) => Break($"the connection failed: {failure.FailureType}");
    }

    public bool IsBroken => Volatile.Read(ref _broken) is not null;

    /// <exception cref="JournalUnreachableException">There is nobody, or nobody who answers in time.</exception>
    public static async Task<RedisLine> To(RedisAddress address)
    {
        try
        {
            var connecting = ConnectionMultiplexer.ConnectAsync(address.Options());
            return new RedisLine(await connecting.WaitAsync(2 * address.Patience), address);
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            throw new JournalUnreachableException($"Redis at {address} cannot be reached: {Why(e, address)}", e);
        }
    }

    // The client's own sentence speaks of its options, which are not for who starts the server.
    private static string Why(Exception e, RedisAddress address)
    {
        var said = e.ToString();
        if (said.Contains("WRONGPASS", StringComparison.Ordinal) || said.Contains("NOAUTH", StringComparison.Ordinal)
            || e is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure })
            return "it does not take this user or password";
        return e is TimeoutException
            ? $"no answer within {2 * address.Patience.TotalSeconds:0.#} s"
            : "nobody answers there; is it started, and is that its address?";
    }

    /// <exception cref="RedisRefusedException">It answered with an error: nothing was done.</exception>
    /// <exception cref="JournalUnreachableException">No answer: it may have been done, or may still be.</exception>
    public Task<RedisResult> Ask(string command, params object[] words)
    {
        Whole();
        return Answered(command, () => _database.ExecuteAsync(command, words));
    }

    /// <summary>As <see cref="Ask"/>, for the few callers that cannot wait.</summary>
    public RedisResult AskNow(string command, params object[] words)
    {
        Whole();
        try
        {
            return _database.Execute(command, words);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Failure(command, e);
        }
    }

    /// <summary>Sits at a channel for as long as this connection lasts.</summary>
    public Task Sit(RedisChannel channel)
    {
        Whole();
        return Answered("SUBSCRIBE", async () =>
        {
            await _connection.GetSubscriber().SubscribeAsync(channel, Nothing);
            return true;
        });
    }

    public Task Leave(RedisChannel channel) => Answered("UNSUBSCRIBE", async () =>
    {
        await _connection.GetSubscriber().UnsubscribeAsync(channel, Nothing);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        Interlocked.CompareExchange(ref _broken, "it was closed", null);
        await Shut();
    }

    private async Task<T> Answered<T>(string command, Func<Task<T>> ask)
    {
        try
        {
            return await ask().WaitAsync(_patience);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Failure(command, e);
        }
    }

    private void Whole()
    {
        if (Volatile.Read(ref _broken) is not { } why) return;
        throw new JournalUnreachableException("no line to Redis: " + why, inner: null);
    }

    private IOException Failure(string command, Exception e)
    {
        if (e is RedisServerException) return new RedisRefusedException(command, e);
        var why = e is TimeoutException
            ? $"{command} was not answered within {_patience.TotalSeconds:0.#} s" : $"{command}: {e.Message}";
        Break(why);
        return new JournalUnreachableException("no answer of Redis: " + why, e);
    }

    private void Break(string why)
    {
        if (Interlocked.CompareExchange(ref _broken, why, null) is null) _ = Task.Run(Shut);
    }

    private async Task Shut()
    {
        try
        {
            await _connection.CloseAsync(allowCommandsToComplete: false).WaitAsync(_patience);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            // nobody is there to say goodbye to
        }

        _connection.Dispose();
    }
}
