using StackExchange.Redis;

namespace Competition.Journal;

/// <summary>
/// The seat of a journal's writer: a channel at which its connection listens for as long as it has the journal open.
/// It is free again when the process ends, however, as a lock of the operating system is. It keeps honest writers
/// apart and names the mistake; what keeps the journal whole is the ids of the stream.
/// </summary>
internal sealed class WriterSeat : IAsyncDisposable
{
    private const int Looks = 20;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private readonly RedisChannel _channel;

    private WriterSeat(RedisLine line, RedisChannel channel) => (Line, _channel) = (line, channel);

    /// <summary>The connection that sits there, on which alone the writer writes.</summary>
    public RedisLine Line { get; }

    /// <summary>Waits a moment for a seat whose connection Redis is just about to find closed.</summary>
    /// <exception cref="JournalInUseException">Somebody sits there.</exception>
    public static async Task<WriterSeat> Take(RedisLine line, StreamKey key, RedisAddress address)
    {
        var channel = key.Channel(address.Database);
        var seat = new WriterSeat(line, channel);
        await line.Sit(channel);
        try
        {
            for (var look = 0; await Listeners.At(line, channel) != 1; look++)
            {
                if (look == Looks) throw new JournalInUseException(key.Journal, $"Redis {address}", inner: null);
                await Task.Delay(Between);
            }

            return seat;
        }
        catch
        {
            await seat.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Line.IsBroken) return;
        try
        {
            await Line.Leave(_channel);
        }
        catch (IOException)
        {
            // the line is broken, and the seat is free with it
        }
    }
}
