using System.Text.Json;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>A backup of a live contest on an empty server: the same boards, old receipts, new journals.</summary>
[TestFixture]
internal sealed class RestoreTests
{
    private const int Sources = 3;

    [Test]
    public async Task A_contest_that_is_exported_under_load_is_restored_as_it_was_at_the_heads_of_the_export()
    {
        using var folder = new TempFolder();
        using var empty = new TempFolder();
        var backup = Path.Combine(folder.Path, "backup");
        IReadOnlyList<ReceiptText> receipts;
        await using (var live = await ServerProcess.Start(folder))
        {
            using var api = live.Api();
            await api.Make("cup");
            await api.Post("cup", Cup.Mark("first-1", entrant: 1, value: 99), Void("first-2", "first-1"));
            using var load = new Load(live, Sources);
            await load.Begun(200);
            var export = await Backup.Export(live.Address, "cup", "journals", backup);
            Assert.That(export.Exit, Is.Zero, export.Talk);
            receipts = await load.End();
            Assert.That(receipts.Select(r => r.Ruling), Has.All.EqualTo("stands"));
        }

        var copied = await Backup.Read(backup, "cup");
        Assert.That(Directory.EnumerateFiles(backup, "lock", SearchOption.AllDirectories), Is.Empty);
        Backup.Restore(backup, empty);
        await using var restored = await ServerProcess.Start(empty);
        using var same = restored.Api();
        Assert.That(await ShownBoard.CsvOnDisk(same, "cup"), Is.EqualTo(Counted(copied)), "the copy is a board by itself");
        await ShownBoard.HashOnDisk(restored.Address, same, "cup");
        await SameReceipts(same, receipts, copied);
        await Changed(same, copied);
    }

    [Test]
    public async Task A_folder_that_is_copied_from_a_stopped_or_killed_server_is_restored_with_the_same_hash([Values] bool killed)
    {
        using var folder = new TempFolder();
        using var empty = new TempFolder();
        string hash, heads;
        await using (var server = await ServerProcess.Start(folder))
        {
            using var api = server.Api();
            await api.Make("cup");
            await api.Post("cup", [.. Enumerable.Range(1, 100).Select(n => Cup.Mark($"a-{n}", n % 12 + 1, n % 50, n))]);
            hash = await ShownBoard.HashOnDisk(server.Address, api, "cup");
            heads = await Heads(api);
            if (killed) await server.Kill();
            else await server.Stop();
        }

        Backup.Restore(Path.Combine(folder.Data, "journals"), empty);
        await using var restored = await ServerProcess.Start(empty);
        using var same = restored.Api();
        Assert.That(await ShownBoard.HashOnDisk(restored.Address, same, "cup"), Is.EqualTo(hash));
        Assert.That(await Heads(same), Is.EqualTo(heads), "nothing was written by opening them");
    }

    private static string Void(string id, string target) => JsonSerializer.Serialize(
        new { id, type = "void", at = 2, target, reason = "wrong row" });

    /// <summary>The board that the entries give, in the form of <see cref="ShownBoard.Csv"/>.</summary>
    private static string Counted(IReadOnlyDictionary<JournalId, List<Entry>> copied)
    {
        var contest = copied.Single(j => j.Key.Venue == VenueId.Office).Value[0].Fact;
        var rules = Rulebook.Compile(System.Text.Encoding.UTF8.GetBytes(CanonicalJson.Text(contest["rulebook"]))).Rulebook!;
        var roster = Roster.Read(System.Text.Encoding.UTF8.GetBytes(CanonicalJson.Text(contest["roster"]))).Roster!;
        var evaluation = Evaluation.Whole(rules, roster);
        evaluation.Apply([.. copied.Values.SelectMany(e => e).Select(e => e.Fact).Where(f => f.Type != FactType.Contest)], []);
        var board = rules.Boards.Single(b => b.Ref.ToString() == Cup.Board);
        return string.Join('\n', evaluation.Board(board).Select(s =>
            $"{Cup.Board},{s.Entrant},{s.Rank},{s.Position},{evaluation.Cell(board.KeyValues[0], s.Entrant)}"));
    }

    /// <summary>What is in the copy stood already, in its journal; the rest stands now, in journals of the new node.</summary>
    private static async Task SameReceipts(
        Api api, IReadOnlyList<ReceiptText> receipts, IReadOnlyDictionary<JournalId, List<Entry>> copied)
    {
        var known = copied.Values.SelectMany(e => e).Select(e => e.Fact.Id.Value).ToHashSet();
        var node = copied.Keys.First().Node;
        var again = await api.Post("cup", [.. receipts.Select(r => Load.Line(r.Id!))]);
        var before = receipts.ToDictionary(r => r.Id!);
        Assert.Multiple(() =>
        {
            Assert.That(again.Count(r => known.Contains(r.Id!)), Is.InRange(200, receipts.Count - Sources), "in the middle");
            foreach (var receipt in again)
            {
                if (known.Contains(receipt.Id!))
                    Assert.That(receipt, Is.EqualTo(before[receipt.Id!] with { Ruling = "stood-already" }));
                else
                    Assert.That((receipt.Ruling, receipt.Journal!.EndsWith(node, StringComparison.Ordinal)), Is.EqualTo(("stands", false)));
            }
        });
    }

    private static async Task Changed(Api api, IReadOnlyDictionary<JournalId, List<Entry>> copied)
    {
        var rules = JsonSerializer.Serialize(new
        {
            id = "r-1", type = "rules", at = 5000, version = 2,
            document = JsonSerializer.Deserialize<JsonElement>(Cup.Rulebook.Replace("coalesce(weld, 0)", "100 - coalesce(weld, 0)", StringComparison.Ordinal)),
        });
        var receipts = await api.Post("cup", rules, Void("v-9", "t1-1"));
        Assert.That(receipts.Select(r => $"{r.Ruling} {r.Entry}"), Is.EqualTo(new[] { "stands 1", "stands 2" }));
        Assert.That((await api.Put("cup", Cup.Body())).StatusCode, Is.EqualTo(System.Net.HttpStatusCode.Conflict), "it has marks");
        var journals = (await api.Get("/api/contests/cup/journals")).GetProperty("journals").EnumerateArray().ToList();
        foreach (var (id, entries) in copied)
        {
            var line = journals.Single(j => j.GetProperty("journal").GetString() == id.ToString());
            Assert.That(line.GetProperty("entry").GetInt64(), Is.EqualTo(entries.Count), "a restored journal does not grow");
            Assert.That(line.GetProperty("hash").GetString(), Is.EqualTo(entries[^1].Hash.ToString()));
            Assert.That(line.GetProperty("own").GetBoolean(), Is.False);
        }

        Assert.That(journals.Count(j => j.GetProperty("own").GetBoolean()), Is.EqualTo(3));
    }

    /// <summary>The journals that have entries, with their heads.</summary>
    private static async Task<string> Heads(Api api) => string.Join('\n', (await api.Get("/api/contests/cup/journals"))
        .GetProperty("journals").EnumerateArray().Where(j => j.GetProperty("entry").GetInt64() > 0)
        .Select(j => $"{j.GetProperty("journal")} {j.GetProperty("entry")} {j.GetProperty("hash")}"));
}
