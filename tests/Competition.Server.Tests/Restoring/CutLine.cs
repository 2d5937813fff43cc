using System.Net;
using System.Net.Sockets;

namespace Competition.Server.Tests;

/// <summary>A line to a server that breaks, connection after connection, when so many bytes have come back.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public CutLine(Uri server, int bytes)
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _serving = Serve(server, bytes);
    }

    public Uri Address { get; }

    /// <summary>Connections so far.</summary>
    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task Serve(Uri server, int bytes)
    {
        while (true)
        {
            using var near = await _listener.AcceptTcpClientAsync(_end.Token);
            Connections++;
            using var far = new TcpClient();
            await far.ConnectAsync(server.Host, server.Port, _end.Token);
            var there = near.GetStream().CopyToAsync(far.GetStream(), _end.Token);
            await Back(far.GetStream(), near.GetStream(), bytes);
            near.Close();
            far.Close();
            await there.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Back(NetworkStream from, NetworkStream to, int bytes)
    {
        var part = new byte[4096];
        while (bytes > 0 && await from.ReadAsync(part.AsMemory(0, Math.Min(part.Length, bytes)), _end.Token) is > 0 and var read)
        {
            await to.WriteAsync(part.AsMemory(0, read), _end.Token);
            bytes -= read;
        }
    }
}
