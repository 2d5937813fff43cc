using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>
/// A server on its own files that is killed again and again, at work, soon after its start and while it starts; writes
/// are torn while it is dead. Tablets send all the time and keep what has no receipt.
/// </summary>
internal sealed class KillStorm : IAsyncDisposable
{
    private const int Sources = 5;
    private const string Contest = "cup";
    private readonly TempFolder _folder = new();
    private readonly Uri _address = new($"http://127.0.0.1:{ServerProcess.FreePort()}");
    private readonly CancellationTokenSource _end;
    private readonly Random _random;
    private readonly StormSource[] _sources;
    private readonly TornWrite _torn;
    private readonly SortedDictionary<string, int> _told = new(StringComparer.Ordinal);
    private readonly List<string> _tears = [];
    private ServerProcess? _server;
    private Task[] _work = [];
    private bool _isTimeToRest;

    public KillStorm(int seed, TimeSpan patience)
    {
        (_random, _end) = (new Random(seed), new CancellationTokenSource(patience));
        _torn = new TornWrite(Journals, new ContestId(Contest), new Random(seed + 1));
        _sources = [.. Enumerable.Range(1, Sources).Select(s => new StormSource(
            $"k{s}", (seed * Sources) + s, new Outbox(_address, Contest, _end.Token)))];
    }

    private string Journals => Path.Combine(_folder.Data, "journals");

    private IEnumerable<ReceiptText> Receipts => _sources.SelectMany(s => s.Receipts);

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
        await ReceiptsAreKept();
        if (_random.Next(2) == 0) await Tear();
    }

    /// <summary>Everything is sent; the last server serves it, and again after an ordinary stop.</summary>
    public async Task<string> End()
    {
        await Rested();
        foreach (var source in _sources)
            Assert.That(source.Receipts.Select(r => r.Id), Is.EquivalentTo(source.Lines.Select((_, i) => source.Id(i + 1))), "no gap");
        await AnswersStayTheSame();
        await _server!.Stop();
        await ReceiptsAreKept();
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
        await using var starting = ServerProcess.Launch(_folder, "--urls", _address.ToString());
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
        var kept = await ReceiptsAreKept();
        Assert.That(kept, Is.EquivalentTo(_sources.SelectMany(s => s.Receipts).Select(r => r.Id)), "nothing but what was sent");
        await ChainHolds();
        await BoardsAreTheReplay();
        Count("checks", 1);
    }

    private async Task<ServerProcess> Started()
    {
        var server = await ServerProcess.Start(_folder, _address.Port);
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

    /// <summary>What has a receipt is at its entry of its journal, with its hash, and nothing is there twice.</summary>
    /// <returns>The ids of all facts beside the contest's own.</returns>
    private async Task<IReadOnlyCollection<string>> ReceiptsAreKept()
    {
        var receipts = Receipts.ToList();
        var kept = new Dictionary<string, (string?, long?, string?)>(StringComparer.Ordinal);
        foreach (var (journal, entries) in await Backup.Read(Journals, Contest))
        {
            foreach (var entry in entries.Where(e => e.Fact.Type != FactType.Contest))
                kept.Add(entry.Fact.Id.Value, (journal.ToString(), entry.Number, entry.Hash.ToString()));
        }

        foreach (var receipt in receipts)
            Assert.That(kept.GetValueOrDefault(receipt.Id!), Is.EqualTo((receipt.Journal, receipt.Entry, receipt.Hash)), receipt.Id);
        return kept.Keys;
    }

    private async Task ChainHolds()
    {
        var receipts = Path.Combine(_folder.Path, "receipts.ndjson");
        await File.WriteAllLinesAsync(receipts, Receipts.Select(r => JsonSerializer.Serialize(r, JsonSerializerOptions.Web)));
        var (exit, said) = await RealContest.Command(
            "verify", "--journals", _folder.Data, "--contest", Contest, "--receipts", receipts);
        Assert.That(exit, Is.Zero, said);
    }

    /// <summary>Live, counted again by the server, and by the command from exported facts.</summary>
    private async Task BoardsAreTheReplay()
    {
        using var api = _server!.Api();
        var facts = Path.Combine(_folder.Path, "facts.ndjson");
        var (exported, why) = await Backup.Export(_address, Contest, "facts", facts);
        Assert.That(exported, Is.Zero, why);
        var (rules, roster) = await Documents();
        var (exit, said) = await RealContest.Command(
            "score", "--rulebook", rules, "--roster", roster, "--facts", facts, "--board", Cup.Board);
        Assert.That(exit, Is.Zero, said);
        Assert.That(said, Does.Contain(await ShownBoard.CsvOnDisk(api, Contest)));
        await ShownBoard.HashOnDisk(_address, api, Contest);
    }

    private async Task<(string Rules, string Roster)> Documents()
    {
        var (rules, roster) = (Path.Combine(_folder.Path, "rulebook.json"), Path.Combine(_folder.Path, "roster.json"));
        await File.WriteAllTextAsync(rules, Cup.Rulebook);
        await File.WriteAllTextAsync(roster, System.Text.Json.Nodes.JsonNode.Parse(Cup.Body())!["roster"]!.ToJsonString());
        return (rules, roster);
    }

    /// <summary>All of it once more: the same receipts.</summary>
    private async Task AnswersStayTheSame()
    {
        using var api = _server!.Api();
        foreach (var source in _sources)
        {
            var before = source.Receipts.ToDictionary(r => r.Id!);
            foreach (var again in await api.Post(Contest, [.. source.Lines]))
                Assert.That(again, Is.EqualTo(before[again.Id!] with { Ruling = "stood-already" }));
        }
    }

    private void Count(string what, int more) => _told[what] = _told.GetValueOrDefault(what) + more;
}
