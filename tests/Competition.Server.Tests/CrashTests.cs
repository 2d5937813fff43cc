using System.Collections.Concurrent;

namespace Competition.Server.Tests;

/// <summary>The server stops or is killed in the middle of the work: what has a receipt is on disk, once.</summary>
[TestFixture]
internal sealed class CrashTests
{
    private const int Sources = 4;
    private const int FactsEach = 400;

    [Test]
    public async Task A_stop_under_load_loses_no_receipt()
    {
        using var folder = new TempFolder();
        var receipts = new ConcurrentBag<ReceiptText>();
        await using (var server = await ServerProcess.Start(folder))
        {
            using var api = server.Api();
            await api.Make("cup");
            var sources = Begin(server, receipts);
            await Until(() => receipts.Count > 200);
            await server.Stop();
            await Task.WhenAll(sources);
            Assert.That(server.ExitCode, Is.Zero, server.Said);
        }

        await AllStand(folder, receipts);
    }

    [Test]
    public async Task A_kill_in_the_middle_loses_no_receipt_and_doubles_no_fact()
    {
        using var folder = new TempFolder();
        var receipts = new ConcurrentBag<ReceiptText>();
        for (var round = 0; round < 3; round++)
        {
            await using var server = await ServerProcess.Start(folder);
            using var api = server.Api();
            if (round == 0) await api.Make("cup");
            var before = receipts.Count;
            var sources = Begin(server, receipts);
            await Until(() => receipts.Count > before + 100);
            await server.Kill();
            await Task.WhenAll(sources);
        }

        await AllStand(folder, receipts);
    }

    [Test]
    public async Task After_a_restart_the_recount_and_the_live_hash_are_the_same()
    {
        using var folder = new TempFolder();
        string before, hash;
        await using (var server = await ServerProcess.Start(folder))
        {
            using var api = server.Api();
            await api.Make("cup");
            await api.Post("cup", [.. Enumerable.Range(1, 100).Select(n => Cup.Mark($"a-{n}", n % 12 + 1, n % 50, n))]);
            before = await api.Http.GetStringAsync("/api/contests/cup/board?of=cup%23total");
            hash = await ShownBoard.HashOnDisk(server.Address, api, "cup");
            await server.Stop();
        }

        await using var again = await ServerProcess.Start(folder);
        using var same = again.Api();
        Assert.That(await same.Http.GetStringAsync("/api/contests/cup/board?of=cup%23total"), Is.EqualTo(before));
        Assert.That(await Hash(same), Is.EqualTo(hash));
    }

    private static async Task<string> Hash(Api api) => (await api.Get("/api/contests/cup/boards")).GetProperty("boards")
        .EnumerateArray().Single(b => b.GetProperty("of").GetString() == Cup.Board).GetProperty("hash").GetString()!;

    /// <summary>Several tablets that send what they have, one after the other, until the line is cut.</summary>
    private static Task[] Begin(ServerProcess server, ConcurrentBag<ReceiptText> receipts) =>
        [.. Enumerable.Range(1, Sources).Select(source => Task.Run(async () =>
        {
            using var api = server.Api();
            try
            {
                foreach (var batch in Facts(source).Chunk(5))
                {
                    using var answer = await api.Send("cup", new StringContent(string.Join('\n', batch)));
                    using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
                    while (await lines.ReadLineAsync() is { } line) receipts.Add(Api.Receipt(line));
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or System.Text.Json.JsonException)
            {
                // The line is cut: what has no receipt is sent again.
            }
        }))];

    /// <summary>
    /// Everything is sent again: what had a receipt gets the same one, and the journals hold each fact once.
    /// </summary>
    private static async Task AllStand(TempFolder folder, IReadOnlyCollection<ReceiptText> receipts)
    {
        await using var server = await ServerProcess.Start(folder);
        using var api = server.Api();
        var known = new Dictionary<string, ReceiptText>(StringComparer.Ordinal);
        for (var source = 1; source <= Sources; source++)
        {
            foreach (var receipt in await api.Post("cup", [.. Facts(source)])) known[receipt.Id!] = receipt;
        }

        await ShownBoard.HashOnDisk(server.Address, api, "cup");
        var stood = receipts.Where(r => r.Ruling is "stands" or "stood-already").ToList();
        var boards = await api.Get("/api/contests/cup/boards");
        var marks = boards.GetProperty("heads").EnumerateArray()
            .Where(h => !h.GetProperty("journal").GetString()!.StartsWith("office", StringComparison.Ordinal))
            .Sum(h => h.GetProperty("entry").GetInt64());
        Assert.Multiple(() =>
        {
            Assert.That(stood, Is.Not.Empty);
            foreach (var receipt in stood)
                Assert.That(known[receipt.Id!], Is.EqualTo(receipt with { Ruling = "stood-already" }));
            Assert.That(known.Values.Select(r => r.Ruling), Has.All.AnyOf("stands", "stood-already"));
            Assert.That(marks, Is.EqualTo(Sources * FactsEach), "each fact once");
        });
    }

    private static IEnumerable<string> Facts(int source) => Enumerable.Range(1, FactsEach)
        .Select(n => Cup.Mark($"t{source}-{n}", entrant: (source + n) % 12 + 1, value: n % 100, at: n));

    private static async Task Until(Func<bool> reached)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!reached()) await Task.Delay(5, limit.Token);
    }
}
