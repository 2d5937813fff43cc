using System.Collections.Concurrent;
using System.Globalization;

namespace Competition.Server.Tests;

/// <summary>Tablets that send marks without a pause until they are told to stop.</summary>
internal sealed class Load : IDisposable
{
    private const int Batch = 20;
    private readonly ConcurrentBag<ReceiptText> _receipts = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _sources;

    public Load(ServerProcess server, int sources) =>
        _sources = [.. Enumerable.Range(1, sources).Select(s => Task.Run(() => Send(server, s)))];

    /// <summary>The mark of that id.</summary>
    public static string Line(string id)
    {
        var number = int.Parse(id.Split('-')[1], CultureInfo.InvariantCulture);
        return Cup.Mark(id, entrant: (id[1] + number) % 12 + 1, value: number % 100, at: number);
    }

    /// <summary>Completes when so many facts have receipts.</summary>
    public async Task Begun(int receipts)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (_receipts.Count < receipts) await Task.Delay(5, limit.Token);
    }

    /// <summary>All receipts, after one more batch of every source.</summary>
    public async Task<IReadOnlyList<ReceiptText>> End()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_sources);
        return [.. _receipts];
    }

    public void Dispose() => _stop.Dispose();

    private async Task Send(ServerProcess server, int source)
    {
        using var api = server.Api();
        for (var (next, isLast) = (1, false); !isLast; next += Batch)
        {
            isLast = _stop.IsCancellationRequested;
            var ids = Enumerable.Range(next, Batch).Select(n => string.Create(CultureInfo.InvariantCulture, $"t{source}-{n}"));
            foreach (var receipt in await api.Post("cup", [.. ids.Select(Line)])) _receipts.Add(receipt);
        }
    }
}
