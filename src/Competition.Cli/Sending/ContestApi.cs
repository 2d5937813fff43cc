using System.Net.Http.Headers;
using System.Text.Json;

namespace Competition.Cli;

/// <summary>One contest on a server, over its public API. Loss and refusal are answers here, not exceptions.</summary>
internal sealed class ContestApi : IDisposable
{
    /// <summary>How a refusal ends that no waiting mends.</summary>
    private const string Damaged = " journal-damaged)";

    private static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http;
    private readonly TimeSpan _patience;

    /// <param name="patience">How long one request may take before it counts as lost.</param>
    public ContestApi(Uri server, string contest, string? pass, TimeSpan patience)
    {
        var handler = new SocketsHttpHandler { ConnectTimeout = Connect };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        if (pass is not null) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", pass);
        _patience = patience;
        Address = new Uri(server, $"/api/contests/{Uri.EscapeDataString(contest)}");
    }

    public Uri Address { get; }

    /// <summary>The server's clock as its last answer told it; null before the first.</summary>
    public DateTimeOffset? ServerTime { get; private set; }

    /// <summary>What the server said of the contest when it was found; null before.</summary>
    public StandingContest? Standing { get; private set; }

    public Task<ServerAnswer> Find(CancellationToken cancel) =>
        Ask(HttpMethod.Get, Address, body: null, Shown, cancel);

    public Task<ServerAnswer> Put(byte[] body, CancellationToken cancel) =>
        Ask(HttpMethod.Put, Address, Body(body, "application/json"), Nothing, cancel);

    /// <summary>
    /// Sends facts and hands out their receipts one by one, in order, also those that came before the answer broke
    /// off.
    /// </summary>
    /// <param name="each">Takes a receipt; null where the next may come, else what the answer ends with.</param>
    public Task<ServerAnswer> Post(
        IReadOnlyList<Outgoing> facts, Func<ReceiptLine, ServerAnswer?> each, CancellationToken cancel) =>
        Ask(HttpMethod.Post, new Uri($"{Address}/facts"), Body(Lines(facts), "application/x-ndjson"),
            (stream, c) => Receipts(stream, facts.Count, each, c), cancel);

    /// <summary>Takes what the server tells below the contest's address, as it comes.</summary>
    public Task<ServerAnswer> Read(string below, MemoryStream into, CancellationToken cancel) =>
        Ask(HttpMethod.Get, new Uri($"{Address}{below}"), body: null, (s, c) => Taken(s, into, c), cancel);

    /// <summary>Hands on what the server tells below the contest's address, however much it is.</summary>
    public Task<ServerAnswer> Stream(
        string below, Func<Stream, CancellationToken, Task<ServerAnswer>> take, CancellationToken cancel) =>
        Ask(HttpMethod.Get, new Uri($"{Address}{below}"), body: null, take, cancel);

    /// <summary>Posts a document below the contest's address, and takes what the server tells then.</summary>
    public Task<ServerAnswer> Tell(string below, byte[] json, MemoryStream into, CancellationToken cancel) => Ask(
        HttpMethod.Post, new Uri($"{Address}{below}"), Body(json, "application/json"),
        (s, c) => Taken(s, into, c), cancel);

    public void Dispose() => _http.Dispose();

    private async Task<ServerAnswer> Ask(
        HttpMethod method, Uri address, HttpContent? body, Func<Stream, CancellationToken, Task<ServerAnswer>> read,
        CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_patience);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            ServerTime = response.Headers.Date ?? ServerTime;
            await using var answer = await response.Content.ReadAsStreamAsync(limit.Token);
            if (!response.IsSuccessStatusCode) return await No(response, answer, limit.Token);
            return await read(answer, limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new ServerAnswer.Lost(e.InnerException?.Message ?? e.Message, RetryAfter: null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ServerAnswer.Lost($"no answer within {_patience.TotalSeconds:0.#} s", RetryAfter: null);
        }
    }

    private static async Task<ServerAnswer> Receipts(
        Stream stream, int expected, Func<ReceiptLine, ServerAnswer?> each, CancellationToken cancel)
    {
        using var lines = new StreamReader(stream);
        for (var read = 0; read < expected; read++)
        {
            var line = await lines.ReadLineAsync(cancel);
            var receipt = line is null ? null : ReceiptLine.TryRead(line);
            if (receipt is null && (line is null || await lines.ReadLineAsync(cancel) is null))   // or within a line
                return new ServerAnswer.Lost($"the answer ended after {read} of {expected} receipts", null);
            if (receipt is null) return new ServerAnswer.Rejected(200, $"the server's answer is no receipt: {line}");
            if (each(receipt) is { } end) return end;
        }

        return new ServerAnswer.Good();
    }

    private static async Task<ServerAnswer> No(HttpResponseMessage response, Stream body, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        var why = $"{status} {response.ReasonPhrase}".TrimEnd();
        if (status is not (408 or 429 or >= 500))
            return new ServerAnswer.Rejected(status, await Problem(body, status, why, cancel));
        var said = status == 503 ? await Problem(body, status, why, cancel) : why;
        return said.EndsWith(Damaged, StringComparison.Ordinal)
            ? new ServerAnswer.Rejected(status, said)
            : new ServerAnswer.Lost(why, response.Headers.RetryAfter?.Delta);
    }

    /// <summary>What problem details say; the status line where there are none.</summary>
    private static async Task<string> Problem(
        Stream body, int status, string otherwise, CancellationToken cancel)
    {
        try
        {
            var problem = await JsonSerializer.DeserializeAsync<JsonElement>(body, cancellationToken: cancel);
            var said = Text(problem, "detail") ?? Text(problem, "title");
            var code = Text(problem, "code") is { } known ? $"{status} {known}" : $"{status}";
            return said is null ? otherwise : $"{said} ({code})";
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return otherwise;
        }
    }

    private static string? Text(JsonElement problem, string name)
    {
        if (problem.ValueKind != JsonValueKind.Object || !problem.TryGetProperty(name, out var text)) return null;
        return text.ValueKind == JsonValueKind.String ? text.GetString() : null;
    }

    private async Task<ServerAnswer> Shown(Stream body, CancellationToken cancel)
    {
        Standing = await StandingContest.Read(body, cancel);
        return new ServerAnswer.Good();
    }

    private static Task<ServerAnswer> Nothing(Stream body, CancellationToken cancel) =>
        Task.FromResult<ServerAnswer>(new ServerAnswer.Good());

    private static async Task<ServerAnswer> Taken(Stream body, MemoryStream into, CancellationToken cancel)
    {
        into.SetLength(0);   // what an answer that broke off has left
        var part = new byte[64 << 10];
        while (await body.ReadAsync(part, cancel) is > 0 and var read)
        {
            if (into.Length + read > Limits.AnswerBytes)
                return new ServerAnswer.Rejected(200, $"the answer is longer than {Limits.AnswerBytes} bytes");
            into.Write(part.AsSpan(0, read));
        }

        return new ServerAnswer.Good();
    }

    private static ByteArrayContent Body(byte[] bytes, string type) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) { CharSet = "utf-8" } } };

    private static byte[] Lines(IReadOnlyList<Outgoing> facts)
    {
        var bytes = new byte[facts.Sum(f => f.Line.Length + 1)];
        var at = 0;
        foreach (var fact in facts)
        {
            fact.Line.Span.CopyTo(bytes.AsSpan(at));
            bytes[at + fact.Line.Length] = (byte)'\n';
            at += fact.Line.Length + 1;
        }

        return bytes;
    }
}
