using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>A referee's tablet without a browser: a plain WebSocket that speaks the JSON hub protocol.</summary>
internal sealed class TabletClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private const string Alive = """{"type":6}""";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();
    private readonly Channel<Told> _heard = Channel.CreateUnbounded<Told>();
    private readonly Channel<JsonElement> _answers = Channel.CreateUnbounded<JsonElement>();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();
    private Task _listening = Task.CompletedTask;
    private Task _pinging = Task.CompletedTask;
    private int _calls;
    private int _isOver;

    /// <summary>Something that the hub told it.</summary>
    public sealed record Told(string What, JsonElement[] Of)
    {
        public string Text => $"{What} {string.Join(' ', Of.Select(o => o.ToString()))}";
    }

    /// <summary>Completes when the server has cut the line.</summary>
    public Task Closed => _listening.WaitAsync(Patience);

    /// <summary>Connected and watching.</summary>
    /// <param name="silent">Says nothing more, as if the line were cut.</param>
    public static async Task<TabletClient> Watch(Uri server, string pass, string contest, string device = "tab", bool silent = false)
    {
        var tablet = await Connect(server, pass, silent);
        await tablet.Call(nameof(IRefHub.Watch), contest, device);
        return tablet;
    }

    public static async Task<TabletClient> Connect(Uri server, string? pass, bool silent = false)
    {
        var tablet = new TabletClient();
        var query = pass is null ? "" : "access_token=" + Uri.EscapeDataString(pass);
        var address = new UriBuilder(server) { Scheme = "ws", Path = HubPaths.Ref, Query = query };
        await tablet._socket.ConnectAsync(address.Uri, CancellationToken.None);
        await tablet.Send("""{"protocol":"json","version":1}""");
        tablet._listening = Task.Run(tablet.Listen);
        await tablet.Send(Alive);      // from the first on, the server expects the next
        if (!silent) tablet._pinging = Task.Run(tablet.Ping);
        return tablet;
    }

    /// <summary>Calls a method; throws with what the hub refused it for.</summary>
    public async Task<JsonElement> Call(string method, params object[] arguments)
    {
        var id = (++_calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Send(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        var answer = await _answers.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        if (answer.TryGetProperty("error", out var error)) throw new InvalidOperationException(error.GetString());
        return answer.TryGetProperty("result", out var result) ? result : default;
    }

    /// <summary>The code that a call is refused for.</summary>
    public async Task<string> Refusal(string method, params object[] arguments)
    {
        try
        {
            await Call(method, arguments);
            return "";
        }
        catch (InvalidOperationException refused)
        {
            return refused.Message.Split(' ')[^1];
        }
    }

    /// <summary>Waits until it is told that, word by word; what comes before is passed over.</summary>
    public async Task<Told> Next(string text, TimeSpan? patience = null) => (await Through(text, patience))[^1];

    /// <summary>The same, with what comes before.</summary>
    public async Task<IReadOnlyList<Told>> Through(string text, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        var heard = new List<Told>();
        try
        {
            while (true)
            {
                heard.Add(await _heard.Reader.ReadAsync(limit.Token));
                if (heard[^1].Text.StartsWith(text, StringComparison.Ordinal)) return heard;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            throw new AssertionException($"was not told '{text}' but: {string.Join("; ", heard.Select(t => t.Text))}");
        }
    }

    /// <summary>All that it was told by now.</summary>
    public IReadOnlyList<Told> Heard()
    {
        var told = new List<Told>();
        while (_heard.Reader.TryRead(out var next)) told.Add(next);
        return told;
    }

    /// <summary>As if the power were gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 1) return;
        await _end.CancelAsync();
        _socket.Abort();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _pinging.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private async Task Send(string message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(
                Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task Ping()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(3));
        while (await timer.WaitForNextTickAsync(_end.Token)) await Send(Alive);
    }

    private async Task Listen()
    {
        var (text, buffer) = (new List<byte>(), new byte[64 * 1024]);
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var read = await _socket.ReceiveAsync(buffer, _end.Token);
                text.AddRange(buffer.AsSpan(0, read.Count));
                for (var at = text.IndexOf((byte)End); at >= 0; at = text.IndexOf((byte)End))
                {
                    Hear(JsonSerializer.Deserialize<JsonElement>(text.Take(at).ToArray()));
                    text.RemoveRange(0, at + 1);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The line is cut.
        }
        finally
        {
            _heard.Writer.TryComplete();
            _answers.Writer.TryComplete();
        }
    }

    private void Hear(JsonElement message)
    {
        if (!message.TryGetProperty("type", out var type)) return;
        if (type.GetInt32() == 3) _answers.Writer.TryWrite(message);
        if (type.GetInt32() != 1) return;
        var of = message.GetProperty("arguments").EnumerateArray().Select(a => a.Clone()).ToArray();
        _heard.Writer.TryWrite(new Told(message.GetProperty("target").GetString()!, of));
    }
}
