using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Competition.Server.Tests;

/// <summary>A request of facts that stays open: lines go in and receipts come out of one raw connection.</summary>
internal sealed class OpenPost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly TcpClient _tcp = new();
    private readonly Queue<string> _lines = new();
    private NetworkStream _stream = null!;
    private StreamReader _reader = null!;

    public static async Task<OpenPost> Begin(
        Uri server, string contest, string pass = ServerProcess.Pass)
    {
        var post = new OpenPost();
        await post._tcp.ConnectAsync(server.Host, server.Port);
        post._stream = post._tcp.GetStream();
        post._reader = new StreamReader(post._stream, Encoding.UTF8);
        await post.Raw($"""
            POST /api/contests/{contest}/facts HTTP/1.1
            Host: {server.Authority}
            Authorization: Bearer {pass}
            Content-Type: application/x-ndjson
            Transfer-Encoding: chunked


            """.ReplaceLineEndings("\r\n"));
        return post;
    }

    public Task Write(string line)
    {
        var bytes = Encoding.UTF8.GetByteCount(line) + 1;
        return Raw(string.Create(CultureInfo.InvariantCulture, $"{bytes:x}\r\n{line}\n\r\n"));
    }

    /// <summary>Says that there is nothing more.</summary>
    public Task End() => Raw("0\r\n\r\n");

    /// <summary>The next receipt; throws where the answer has ended.</summary>
    public async Task<ReceiptText> Receipt()
    {
        while (_lines.Count == 0)
        {
            var line = await _reader.ReadLineAsync().WaitAsync(Patience);
            if (line is null) throw new EndOfStreamException("the answer ended");
            if (line.StartsWith('{')) _lines.Enqueue(line);
        }

        return Api.Receipt(_lines.Dequeue());
    }

    public ValueTask DisposeAsync()
    {
        _tcp.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task Raw(string text) => _stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
