using System.Text.Json;
using System.Text.Json.Nodes;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>What must hold whenever a server comes up again in a storm.</summary>
internal sealed class StormTruth(TempFolder folder, Uri address, IReadOnlyList<StormSource> sources)
{
    public const string Contest = "cup";

    private IEnumerable<ReceiptText> Receipts => sources.SelectMany(s => s.Receipts);

    /// <summary>While nobody sends: the journals hold what was sent and nothing else, their chains hold, boards are theirs.</summary>
    public async Task Holds()
    {
        Assert.That(await ReceiptsAreKept(), Is.EquivalentTo(Receipts.Select(r => r.Id)));
        await ChainHolds();
        await BoardsAreTheReplay();
    }

    /// <summary>What has a receipt is at its entry of its journal, with its hash, and nothing is there twice.</summary>
    /// <returns>The ids of all facts beside the contest's own.</returns>
    public async Task<IReadOnlyCollection<string>> ReceiptsAreKept()
    {
        var receipts = Receipts.ToList();
        var kept = new Dictionary<string, (string?, long?, string?)>(StringComparer.Ordinal);
        foreach (var (journal, entries) in await Backup.Read(Path.Combine(folder.Data, "journals"), Contest))
        {
            foreach (var entry in entries.Where(e => e.Fact.Type != FactType.Contest))
                kept.Add(entry.Fact.Id.Value, (journal.ToString(), entry.Number, entry.Hash.ToString()));
        }

        foreach (var receipt in receipts)
            Assert.That(kept.GetValueOrDefault(receipt.Id!), Is.EqualTo((receipt.Journal, receipt.Entry, receipt.Hash)), receipt.Id);
        return kept.Keys;
    }

    /// <summary>Each number up to a source's last has its receipt, and has the same when all is sent once more.</summary>
    public async Task NoSourceHasAGap()
    {
        using var api = Api();
        foreach (var source in sources)
        {
            Assert.That(source.Receipts.Select(r => r.Id), Is.EquivalentTo(source.Lines.Select((_, i) => source.Id(i + 1))), "no gap");
            var before = source.Receipts.ToDictionary(r => r.Id!);
            foreach (var again in await api.Post(Contest, [.. source.Lines]))
                Assert.That(again, Is.EqualTo(before[again.Id!] with { Ruling = "stood-already" }));
        }
    }

    private async Task ChainHolds()
    {
        var receipts = Path.Combine(folder.Path, "receipts.ndjson");
        await File.WriteAllLinesAsync(receipts, Receipts.Select(r => JsonSerializer.Serialize(r, JsonSerializerOptions.Web)));
        var (exit, said) = await RealContest.Command(
            "verify", "--journals", folder.Data, "--contest", Contest, "--receipts", receipts);
        Assert.That(exit, Is.Zero, said);
    }

    /// <summary>Live, counted again by the server, and by the command from exported facts.</summary>
    private async Task BoardsAreTheReplay()
    {
        using var api = Api();
        var facts = Path.Combine(folder.Path, "facts.ndjson");
        var (exported, why) = await Backup.Export(address, Contest, "facts", facts);
        Assert.That(exported, Is.Zero, why);
        var (rules, roster) = await Documents();
        var (exit, said) = await RealContest.Command(
            "score", "--rulebook", rules, "--roster", roster, "--facts", facts, "--board", Cup.Board);
        Assert.That(exit, Is.Zero, said);
        Assert.That(said, Does.Contain(await ShownBoard.CsvOnDisk(api, Contest)));
        await ShownBoard.HashOnDisk(address, api, Contest);
    }

    private async Task<(string Rules, string Roster)> Documents()
    {
        var (rules, roster) = (Path.Combine(folder.Path, "rulebook.json"), Path.Combine(folder.Path, "roster.json"));
        await File.WriteAllTextAsync(rules, Cup.Rulebook);
        await File.WriteAllTextAsync(roster, JsonNode.Parse(Cup.Body())!["roster"]!.ToJsonString());
        return (rules, roster);
    }

    private Api Api() => new(address, ServerProcess.Pass);
}
