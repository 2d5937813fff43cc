using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>
/// A server on its own files that is killed again and again, at work, soon after its start and while it starts; writes
/// are torn while it is dead. Tablets send all the time and keep what has no receipt.
/// </summary>
internal sealed class KillStorm : IAsyncDisposable
{
    private const int Sources = 5;
    private const int SnapshotEntries = 32;
    private const string Contest = StormTruth.Contest;
    private readonly TempFolder _folder = new();
    private readonly Uri _address = new($"http://127.0.0.1:{ServerProcess.FreePort()}");
    private readonly CancellationTokenSource _end;
    private readonly Random _random;
    private readonly StormSource[] _sources;
    private readonly StormTruth _truth;
    private readonly TornWrite _torn;
    private readonly SortedDictionary<string, int> _told = new(StringComparer.Ordinal);
    private readonly List<string> _tears = [];
    private ServerProcess? _server;
    private Task[] _work = [];
    private bool _isTimeToRest;

    public KillStorm(int seed, TimeSpan patience)
    {
        (_random, _end) = (new Random(seed), new CancellationTokenSource(patience));
        _torn = new TornWrite(Path.Combine(_folder.Data, "journals"), new ContestId(Contest), new Random(seed + 1));
        _sources = [.. Enumerable.Range(1, Sources).Select(s => new StormSource(
            $"k{s}", (seed * Sources) + s, new Outbox(_address, Contest, _end.Token)))];
        _truth = new StormTruth(_folder, _address, _sources);
    }

    public async Task Begin()
    {
        _server = await Started();
        using var api = _server.Api();
        await api.Make(Contest);
    }

    /// <summary>One kill; the server is dead afterwards, and what has a receipt is on its disk.</summary>
    public async Task Kill()
    {
        var when = _random.Next(5);
        if (when == 0) await KillStarting();
        else if (when == 1) await KillSoon();
        else await KillAtWork();
        await _truth.ReceiptsAreKept();
        if (_random.Next(2) == 0) await Tear();
    }

    /// <summary>How often something came to pass.</summary>
    public int Told(string what) => _told.GetValueOrDefault(what);

    /// <summary>Everything is sent; the last server serves it, and again after an ordinary stop.</summary>
    public async Task<string> End()
    {
        await Rested();
        await _truth.NoSourceHasAGap();
        await _server!.Stop();
        await _truth.ReceiptsAreKept();
        Count("facts", _sources.Sum(s => s.Lines.Count));
        Count("repeated", _sources.Sum(s => s.Repeated));
        return string.Join(", ", _told.Select(t => $"{t.Value} {t.Key}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
        _end.Dispose();
    }

    private async Task KillStarting()
    {
        Work();
        await Dead();
        await using var starting = ServerProcess.Launch(
            _folder, "--urls", _address.ToString(), $"--Competition:SnapshotEntries={SnapshotEntries}");
        await Task.Delay(_random.Next(1000));
        await starting.Kill();
        _tears.Clear();      // it may have told of them itself
        Count("kills while starting", 1);
    }

    private async Task KillSoon()
    {
        Work();
        _server ??= await Started();
        await Task.Delay(_random.Next(60));
        await Dead();
        Count("kills soon after a start", 1);
    }

    private async Task KillAtWork()
    {
        await Rested();
        Work();
        await Task.Delay(_random.Next(10, 400));
        await Dead();
        Count("kills at work", 1);
    }

    private void Work()
    {
        if (_work.Any(w => !w.IsCompleted)) return;
        _isTimeToRest = false;
        _work = [.. _sources.Select(s => Task.Run(() => s.Work(() => Volatile.Read(ref _isTimeToRest))))];
    }

    /// <summary>A server runs, all that was made has its receipt, and everything is as it ought to be.</summary>
    private async Task Rested()
    {
        _server ??= await Started();
        Volatile.Write(ref _isTimeToRest, true);
        await Task.WhenAll(_work);
        await _truth.Holds();
        Count("checks", 1);
    }

    private async Task<ServerProcess> Started()
    {
        var server = await ServerProcess.Start(_folder, _address.Port, $"SnapshotEntries={SnapshotEntries}");
        var isShort = server.Said.Contains($"Contest {Contest} begins with a snapshot", StringComparison.Ordinal);
        Count("starts with a snapshot", isShort ? 1 : 0);
        foreach (var torn in _tears)
        {
            while (!server.Said.Contains($"Journal {torn} of {Contest} ended in an unfinished write", StringComparison.Ordinal))
                await Task.Delay(5, _end.Token);
        }

        _tears.Clear();
        return server;
    }

    private async Task Dead()
    {
        if (_server is null) return;
        await _server.Kill();
        await _server.DisposeAsync();
        _server = null;
    }

    private async Task Tear()
    {
        var (journal, how) = await _torn.Tear();
        _tears.Add(journal.ToString());
        Count($"torn ({how})", 1);
    }

    private void Count(string what, int more) => _told[what] = _told.GetValueOrDefault(what) + more;
}
