using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Competition.Cli.Tests;

/// <summary>A server of facts that fails requests in the order that a test asks for, and then behaves.</summary>
internal sealed class FailingServer : IAsyncDisposable
{
    private static readonly Fault[] TakesNothing =
        [Fault.DropBefore, Fault.Busy, Fault.TooManyRequests, Fault.TooLarge, Fault.NoPass, Fault.Nonsense];

    private static readonly IResult NoPass = Results.Problem(statusCode: 401, title: "needs a pass");

    private readonly ConcurrentQueue<Fault> _faults;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _stands = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private FailingServer(IEnumerable<Fault> faults)
    {
        _faults = new(faults);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http1));
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            if (Time is { } time) context.Response.Headers.Date = (time.GetUtcNow() + ClockError).ToString("R");
            return next(context);
        });
        _app.MapGet("/api/contests/{c}", () => Body is null ? Results.NotFound() : Results.Text(Shown, "application/json"));
        _app.MapPut("/api/contests/{c}", Put);
        _app.MapPost("/api/contests/{c}/facts", Post);
    }

    public string Address => _app.Urls.First();

    /// <summary>The contest's document; null before it was created.</summary>
    public JsonElement? Body { get; private set; }

    public string Id { get; private set; } = "";

    /// <summary>What it tells of the contest.</summary>
    public string Shown { get; set; } = "";

    /// <summary>How often a contest was put.</summary>
    public int Puts { get; private set; }

    /// <summary>The ids that this server refuses, with the reason.</summary>
    public Dictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>The clock that this server tells; the real one where there is none.</summary>
    public TimeProvider? Time { get; init; }

    public TimeSpan ClockError { get; set; }

    /// <summary>Every line of every request, in the order of arrival, with the time of arrival.</summary>
    public List<(TimeSpan When, string Id, string Line)> Arrived { get; } = [];

    public int Requests { get; private set; }

    /// <summary>The most lines, and the most characters, that one request had.</summary>
    public (int Lines, int Characters) Largest { get; private set; }

    /// <summary>The facts that stand, each once, in the order in which they were taken.</summary>
    public List<string> Journal { get; } = [];

    public static async Task<FailingServer> Start(params Fault[] faults) => await new FailingServer(faults).Started();

    public static async Task<FailingServer> Start(TimeProvider time, params Fault[] faults) =>
        await new FailingServer(faults) { Time = time }.Started();

    public FailingServer Holding(string contest)
    {
        (Id, Body) = (contest, JsonDocument.Parse("{}").RootElement);
        return this;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<FailingServer> Started()
    {
        await _app.StartAsync();
        return this;
    }

    private async Task<IResult> Put(string c, HttpContext context)
    {
        var body = await JsonDocument.ParseAsync(context.Request.Body);
        Puts++;
        if (Journal.Count > 0) return Results.Problem(statusCode: 409, title: "it has marks");
        (Id, Body) = (c, body.RootElement);
        return Results.Created();
    }

    private async Task Post(HttpContext context)
    {
        var fault = _faults.TryDequeue(out var next) ? next : Fault.None;
        using var reader = new StreamReader(context.Request.Body);
        var lines = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (fault == Fault.Silence) await Task.Delay(Timeout.Infinite, context.RequestAborted);
        if (fault == Fault.TooLarge && lines.Length < 2) fault = Fault.None;
        var receipts = Receipts(lines, fault);
        switch (fault)
        {
            case Fault.DropBefore or Fault.LoseReceipts: context.Abort(); break;
            case Fault.Busy: Busy(context.Response); break;
            case Fault.TooManyRequests: context.Response.StatusCode = 429; break;
            case Fault.TooLarge: context.Response.StatusCode = 413; break;
            case Fault.NoPass: await NoPass.ExecuteAsync(context); break;
            case Fault.Nonsense: await context.Response.WriteAsync("<html>\nwelcome to the hotel\n</html>\n"); break;
            case Fault.FewerReceipts: await context.Response.WriteAsync(Half(receipts)); break;
            case Fault.HalfTheReceipts: await Break(context, Half(receipts) + "{\"id\":"); break;
            default: await context.Response.WriteAsync(string.Concat(receipts)); break;
        }
    }

    private static string Half(List<string> receipts) => string.Concat(receipts.Take(receipts.Count / 2));

    private static void Busy(HttpResponse response)
    {
        response.StatusCode = 503;
        response.Headers.RetryAfter = "2";
    }

    private static async Task Break(HttpContext context, string text)
    {
        await context.Response.WriteAsync(text);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private List<string> Receipts(string[] lines, Fault fault)
    {
        lock (_gate)
        {
            Requests++;
            var characters = lines.Sum(l => l.Length + 1);
            Largest = (Math.Max(Largest.Lines, lines.Length), Math.Max(Largest.Characters, characters));
            if (TakesNothing.Contains(fault)) return [];
            return [.. lines.Select((line, index) => Receipt(line, diskIsFull: fault == Fault.DiskFull && index == 1))];
        }
    }

    private string Receipt(string line, bool diskIsFull)
    {
        var id = JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;
        Arrived.Add((Time?.GetUtcNow() - HastyTime.Start ?? TimeSpan.Zero, id, line));
        if (diskIsFull) return Refusal(id, "disk-full");
        if (Refused.TryGetValue(id, out var why)) return Refusal(id, why);
        if (_stands.TryGetValue(id, out var before))
            return before == line ? Ruling(id, "stood-already") : Refusal(id, "id-reused");
        _stands[id] = line;
        Journal.Add(line);
        return Ruling(id, "stands");
    }

    private static string Ruling(string id, string ruling) =>
        $$"""{"id":"{{id}}","ruling":"{{ruling}}","journal":"office~n1","entry":1,"hash":"00"}""" + "\n";

    private static string Refusal(string id, string why) =>
        $$"""{"id":"{{id}}","ruling":"refused","why":"{{why}}","message":"because of {{why}}"}""" + "\n";
}
