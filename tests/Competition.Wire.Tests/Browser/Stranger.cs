using System.Net.WebSockets;
using System.Text;

namespace Competition.Wire.Tests;

/// <summary>A line to the hub without a client on it: what is said is said byte by byte.</summary>
internal sealed class Stranger : IDisposable
{
    private readonly ClientWebSocket _line = new();
    private WebSocketMessageType _type = WebSocketMessageType.Text;

    private Stranger()
    {
    }

    public static async Task<Stranger> Come(string url)
    {
        var stranger = new Stranger();
        await stranger._line.ConnectAsync(new UriBuilder(url) { Scheme = "ws" }.Uri, default);
        return stranger;
    }

    /// <summary>Comes and is let in.</summary>
    public static async Task<Stranger> Greet(string url, string protocol)
    {
        var stranger = await Come(url);
        Assert.That(await stranger.Shake(protocol, version: 1), Is.EqualTo("{}\u001e"));
        if (protocol == "messagepack") stranger._type = WebSocketMessageType.Binary;
        return stranger;
    }

    /// <summary>Asks for a protocol; the hub's answer.</summary>
    public async Task<string> Shake(string protocol, int version)
    {
        await Say($$"""'{"protocol":"{{protocol}}","version":{{version}}}' 1e""");
        var bytes = new byte[1024];
        var heard = await _line.ReceiveAsync(bytes.AsMemory(), default);
        return Encoding.UTF8.GetString(bytes, 0, heard.Count);
    }

    public Task Say(string notation) => _line.SendAsync(Golden.Bytes(notation), _type, endOfMessage: true, default);

    /// <summary>Hears whatever comes until the hub closes the line.</summary>
    public async Task<bool> IsShownOut()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var bytes = new byte[1024];
        try
        {
            while (_line.State == WebSocketState.Open) await _line.ReceiveAsync(bytes.AsMemory(), patience.Token);
            return true;
        }
        catch (WebSocketException)
        {
            return true; // Shown out without a word.
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _line.Dispose();
}
