using System.Net;
using System.Net.Sockets;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Competition.Server.Tests;

/// <summary>The public API, with a pass or without.</summary>
internal sealed class Api : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public Api(Uri server, string? pass, string from = "127.0.0.1")
    {
        Http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = (to, cancel) => Connect(to, from, cancel), UseCookies = false,
        })
        {
            BaseAddress = server,
        };
        Http.DefaultRequestHeaders.ExpectContinue = true;   // hears a refusal before it has sent a large body
        if (pass is not null) Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", pass);
    }

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> Put(string contest, string body) =>
        Http.PutAsync($"/api/contests/{contest}", new StringContent(body, Encoding.UTF8, "application/json"));

    /// <summary>Makes a contest; it is there when this completes.</summary>
    public async Task Make(string contest, string? body = null)
    {
        using var answer = await Put(contest, body ?? Cup.Body());
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> Send(string contest, HttpContent body)
    {
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return Http.PostAsync($"/api/contests/{contest}/facts", body);
    }

    public async Task<IReadOnlyList<ReceiptText>> Post(string contest, params string[] lines)
    {
        using var answer = await Send(contest, new StringContent(string.Join('\n', lines) + "\n"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return Receipts(text);
    }

    public async Task<JsonElement> Get(string path)
    {
        using var answer = await Http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static IReadOnlyList<ReceiptText> Receipts(string ndjson) =>
        [.. ndjson.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Receipt)];

    public static ReceiptText Receipt(string line) => JsonSerializer.Deserialize<ReceiptText>(line, Web)!;

    public void Dispose() => Http.Dispose();

    private static async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext to, string from, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(to.DnsEndPoint, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
