using System.Collections.Concurrent;
using Competition.Testing;

namespace Competition.Server.Tests;

/// <summary>
/// A server on a Redis of its own and tablets that keep each fact until they have its receipt, while both are killed.
/// </summary>
internal sealed class RedisStorm : IAsyncDisposable
{
    private const int Sources = 3;
    private const int FactsEach = 150;
    private readonly TempFolder _folder = new();
    private readonly int _port = ServerProcess.FreePort();
    private readonly ConcurrentDictionary<string, ReceiptText> _receipts = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new(TimeSpan.FromMinutes(3));
    private Task[] _sending = [];

    private RedisStorm(RedisProcess redis) => Redis = redis;

    public RedisProcess Redis { get; }

    public ServerProcess Server { get; private set; } = null!;

    public int Receipts => _receipts.Count;

    public static int Facts => Sources * FactsEach;

    public static async Task<RedisStorm> Begin()
    {
        if (!RedisProcess.IsInstalled) Assert.Ignore("redis-server is not installed");
        var storm = new RedisStorm(await RedisProcess.Start());
        await storm.Serve();
        using var api = storm.Server.Api();
        await api.Make("cup");
        storm._sending = [.. Enumerable.Range(1, Sources).Select(source => Task.Run(() => storm.Send(source)))];
        return storm;
    }

    public async Task Serve() =>
        Server = await ServerProcess.Start(_folder, _port, "Journal=redis", $"Redis={Redis.Connection}");

    /// <summary>Until so many more facts have their receipts, or all have.</summary>
    public async Task More(int count)
    {
        var wanted = Math.Min(Receipts + count, Facts);
        while (Receipts < wanted) await Task.Delay(10, _end.Token);
    }

    public Task Sent() => Task.WhenAll(_sending);

    /// <summary>Sent again, every fact gets the receipt that it had; and the journals hold each once.</summary>
    public async Task EachStandsOnce()
    {
        using var api = Server.Api();
        for (var source = 1; source <= Sources; source++)
        {
            foreach (var again in await api.Post("cup", [.. FactsOf(source)]))
                Assert.That(again, Is.EqualTo(_receipts[again.Id!] with { Ruling = "stood-already" }));
        }

        await ShownBoard.HashOnDisk(Server.Address, api, "cup");
        var heads = (await api.Get("/api/contests/cup/boards")).GetProperty("heads").EnumerateArray();
        var marks = heads
            .Where(h => !h.GetProperty("journal").GetString()!.StartsWith("office", StringComparison.Ordinal))
            .Sum(h => h.GetProperty("entry").GetInt64());
        Assert.That(marks, Is.EqualTo(Facts), "each fact once");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Server is not null) await Server.DisposeAsync();
        await Redis.DisposeAsync();
        _folder.Dispose();
        _end.Dispose();
    }

    private async Task Send(int source)
    {
        var outbox = new Outbox(new Uri($"http://127.0.0.1:{_port}"), "cup", _end.Token);
        foreach (var batch in FactsOf(source).Chunk(5)) await outbox.Send(batch, Take);
    }

    private bool Take(string line, ReceiptText receipt)
    {
        if (receipt.Ruling is not ("stands" or "stood-already")) return false;
        _receipts.TryAdd(receipt.Id!, receipt);
        return true;
    }

    private static IEnumerable<string> FactsOf(int source) => Enumerable.Range(1, FactsEach)
        .Select(n => Cup.Mark($"t{source}-{n}", entrant: (source + n) % 12 + 1, value: n % 100, at: n));
}
