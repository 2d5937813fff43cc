using System.Buffers;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Competition.Wire;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Server.Tests;

/// <summary>A wall without a browser: a plain WebSocket that speaks one of the two hub protocols.</summary>
internal sealed class WallClient : IAsyncDisposable, IInvocationBinder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();
    private readonly IHubProtocol _protocol;
    private readonly Channel<HubMessage> _heard = Channel.CreateUnbounded<HubMessage>();
    private readonly StringBuilder _raw = new();
    private Task _listening = Task.CompletedTask;
    private int _calls;

    private WallClient(IHubProtocol protocol) => _protocol = protocol;

    public WebSocketState State => _socket.State;

    /// <summary>Every byte that the server has sent, a character each.</summary>
    public string Raw
    {
        get
        {
            lock (_raw) return _raw.ToString();
        }
    }

    /// <summary>Completes when the server has nothing more to say.</summary>
    public Task Closed => _listening.WaitAsync(Patience);

    public static IHubProtocol Protocol(string name) =>
        name == "messagepack" ? new MessagePackHubProtocol() : new JsonHubProtocol();

    public static async Task<WallClient> Connect(
        Uri server, string protocol = "json", string? pass = null, bool paused = false, string? role = null,
        string path = HubPaths.Wall)
    {
        var wall = new WallClient(Protocol(protocol));
        var address = new UriBuilder(server) { Scheme = "ws", Path = path };
        if (pass is not null) address.Query = "access_token=" + Uri.EscapeDataString(pass) + (role is null ? "" : "&role=" + role);
        await wall._socket.ConnectAsync(address.Uri, new HttpMessageInvoker(Narrow()), CancellationToken.None);
        var hello = new ArrayBufferWriter<byte>();
        HandshakeProtocol.WriteRequestMessage(new HandshakeRequestMessage(protocol, wall._protocol.Version), hello);
        await wall.Send(hello.WrittenMemory, WebSocketMessageType.Text);
        if (!paused) wall.Resume();
        return wall;
    }

    /// <summary>Begins to read what the server has sent.</summary>
    public void Resume() => _listening = Task.Run(Listen);

    public Task Follow(string contest, string board = Cup.Board, string? have = null) =>
        Call(nameof(IWallHub.Follow), contest, board, have);

    public Task Call(string method, params object?[] arguments)
    {
        var id = (++_calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Send(new InvocationMessage(id, method, arguments));
    }

    public Task SendBytes(ReadOnlyMemory<byte> bytes) => Send(bytes, Type);

    /// <summary>The next message of that type; others before it are passed over.</summary>
    public Task<T> Next<T>() => Next<T>(Patience);

    /// <summary>The same, and an <see cref="OperationCanceledException"/> when it does not come in time.</summary>
    public async Task<T> Next<T>(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        while (true)
        {
            var message = await Next(limit.Token);
            if (message is T wanted) return wanted;
        }
    }

    /// <summary>The next message about boards, whatever it is, beats passed over.</summary>
    public async Task<object> Next()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var message = await Next(limit.Token);
            if (message is not (Beat or PingMessage)) return message;
        }
    }

    /// <summary>A line that holds little: what a wall does not read soon makes the server wait.</summary>
    private static SocketsHttpHandler Narrow() => new()
    {
        ConnectCallback = async (connection, cancel) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4 * 1024 };
            await socket.ConnectAsync(connection.DnsEndPoint, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => methodName switch
    {
        nameof(IWallClient.Head) => [typeof(Head)],
        nameof(IWallClient.Whole) => [typeof(Whole)],
        nameof(IWallClient.Patch) => [typeof(Patch)],
        nameof(IWallClient.Beat) => [typeof(Beat)],
        _ => throw new ArgumentException($"a wall is not told '{methodName}'"),
    };

    public Type GetReturnType(string invocationId) => typeof(object);

    public Type GetStreamItemType(string streamId) => typeof(object);

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
    }

    private WebSocketMessageType Type =>
        _protocol.TransferFormat == TransferFormat.Binary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;

    private Task Send(ReadOnlyMemory<byte> bytes, WebSocketMessageType type) =>
        _socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None).AsTask();

    private Task Send(HubMessage message) => SendBytes(_protocol.GetMessageBytes(message));

    private async Task<object> Next(CancellationToken cancel) => await _heard.Reader.ReadAsync(cancel) switch
    {
        InvocationMessage told => told.Arguments[0]!,
        var other => other,
    };

    private async Task Listen()
    {
        var (bytes, isGreeted) = (new List<byte>(), false);
        var buffer = new byte[64 * 1024];
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var read = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                bytes.AddRange(buffer.AsSpan(0, read.Count));
                lock (_raw) _raw.Append(Encoding.Latin1.GetString(buffer, 0, read.Count));
                var input = new ReadOnlySequence<byte>(bytes.ToArray());
                if (!isGreeted) isGreeted = HandshakeProtocol.TryParseResponseMessage(ref input, out _);
                while (isGreeted && _protocol.TryParseMessage(ref input, this, out var message))
                    _heard.Writer.TryWrite(message);
                bytes = [.. input.ToArray()];
            }
        }
        catch (WebSocketException)
        {
            // The line was cut.
        }

        _heard.Writer.TryComplete();
    }
}
