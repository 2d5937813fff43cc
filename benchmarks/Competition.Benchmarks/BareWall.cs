using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Competition.MessagePack;

namespace Competition.Benchmarks;

/// <summary>A wall that follows one board over a bare WebSocket and counts what it gets.</summary>
internal sealed class BareWall : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _reading = Task.CompletedTask;
    private long _bytes;
    private long _frames;

    private BareWall()
    {
    }

    public long Bytes => Interlocked.Read(ref _bytes);

    public long Frames => Interlocked.Read(ref _frames);

    public static async Task<BareWall> Follow(Uri server, string protocol, string contest, string board)
    {
        var wall = new BareWall();
        await wall._socket.ConnectAsync(new Uri($"ws://{server.Authority}/hubs/wall"), CancellationToken.None);
        await wall.Send($$"""{"protocol":"{{protocol}}","version":1}""" + "\u001e");
        await wall.Receive(new byte[1024]);      // the handshake's answer
        if (protocol == "json")
        {
            await wall.Send($$"""{"type":1,"target":"Follow","arguments":["{{contest}}","{{board}}",null]}""" + "\u001e");
        }
        else
        {
            await wall._socket.SendAsync(Invocation(contest, board), WebSocketMessageType.Binary, true, CancellationToken.None);
        }

        wall._reading = wall.Read();
        await Task.Delay(500);      // the head and the whole
        return wall;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _socket.Dispose();
        _stop.Dispose();
    }

    private static ReadOnlyMemory<byte> Invocation(string contest, string board)
    {
        var body = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(5);
        writer.WriteInt(1);
        writer.WriteMapHeader(0);
        writer.WriteNil();
        writer.WriteString("Follow");
        writer.WriteArrayHeader(3);
        writer.WriteString(contest);
        writer.WriteString(board);
        writer.WriteNil();
        if (body.WrittenCount > 127) throw new InvalidOperationException("one length byte is enough for short names");
        return (byte[])[(byte)body.WrittenCount, .. body.WrittenSpan];
    }

    private Task Send(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<bool> Receive(byte[] buffer)
    {
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _stop.Token);
            Interlocked.Add(ref _bytes, part.Count);
        }
        while (!part.EndOfMessage);
        Interlocked.Increment(ref _frames);
        return part.MessageType != WebSocketMessageType.Close;
    }

    private async Task Read()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await Receive(buffer))
            {
            }
        }
        catch (OperationCanceledException)
        {
            // the end of the measurement
        }
    }
}
