using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Competition.Testing;

/// <summary>
/// The way to a Redis, on which commit groups are held up, refused for want of memory, or lost when a test says so.
/// </summary>
public sealed class BadLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Fault> _faults = new();
    private readonly ConcurrentQueue<Func<Task>> _openings = new();
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private readonly RedisProcess _redis;
    private readonly Task _taking;
    private Func<Task> _before = () => Task.CompletedTask;

    public BadLine(RedisProcess redis)
    {
        _redis = redis;
        _listener.Start();
        _taking = Take();
    }

    public string Connection =>
        string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The next group waits, before Redis sees it, until it is released.</summary>
    public HeldAppend HoldNext()
    {
        var held = new HeldAppend();
        _faults.Enqueue(new Fault(held.Pass, Answer: null));
        return held;
    }

    /// <summary>The next opening that writes itself down waits, before Redis sees it, until it is released.</summary>
    public HeldAppend HoldNextOpening()
    {
        var held = new HeldAppend();
        _openings.Enqueue(held.Pass);
        return held;
    }

    /// <summary>Each opening that writes itself down finds that this has happened before.</summary>
    public void BeforeOpenings(Func<Task> happens) => _before = happens;

    /// <summary>Redis has no memory for the next group, and for what is after it again.</summary>
    public void RefuseNext() => _faults.Enqueue(new Fault(
        () => _redis.Say("CONFIG SET maxmemory 1"),
        async () =>
        {
            await _redis.Say("CONFIG SET maxmemory 0");
            return true;
        }));

    /// <summary>Redis writes the next group, and the line is cut before it can say so.</summary>
    public void LoseNext() => _faults.Enqueue(new Fault(() => Task.CompletedTask, () => Task.FromResult(false)));

    /// <summary>All connections are cut.</summary>
    public void Cut()
    {
        while (_ends.TryTake(out var end)) end.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _taking;
        Cut();
    }

    private async Task Take()
    {
        try
        {
            while (true) _ = Carry(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // closed
        }
    }

    private async Task Carry(TcpClient client)
    {
        var redis = new TcpClient();
        _ends.Add(client);
        _ends.Add(redis);
        try
        {
            await redis.ConnectAsync(IPAddress.Loopback, _redis.Port);
            var answers = new ConcurrentQueue<Func<Task<bool>>>();
            await Task.WhenAny(Up(client, redis, answers), Down(redis, client, answers));
        }
        catch (SocketException)
        {
            // nobody is there
        }

        client.Dispose();
        redis.Dispose();
    }

    private async Task Up(TcpClient from, TcpClient to, ConcurrentQueue<Func<Task<bool>>> answers)
    {
        await using var bytesOf = new BufferedStream(from.GetStream(), 64 << 10);
        var commands = new RespReader(bytesOf);
        while (await commands.Next() is var (words, bytes))
        {
            if (words is ["XADD", _, "NOMKSTREAM", ..] && _faults.TryDequeue(out var fault))
            {
                await fault.Before();
                if (fault.Answer is { } answer) answers.Enqueue(answer);
            }

            if (words is ["XADD", _, _, "opened", ..])
            {
                await _before();
                if (_openings.TryDequeue(out var opening)) await opening();
            }

            await to.GetStream().WriteAsync(bytes);
        }
    }

    private static async Task Down(TcpClient from, TcpClient to, ConcurrentQueue<Func<Task<bool>>> answers)
    {
        var buffer = new byte[64 << 10];
        while (await from.GetStream().ReadAsync(buffer) is > 0 and var count)
        {
            if (answers.TryDequeue(out var answer) && !await answer()) return;
            await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
        }
    }

    private sealed record Fault(Func<Task> Before, Func<Task<bool>>? Answer);
}
