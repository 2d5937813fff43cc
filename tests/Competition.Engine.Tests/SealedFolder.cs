using Competition.Journal;
using Competition.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Engine.Tests;

/// <summary>
/// A sealed contest whose journals lie in files, with every receipt; closed, so that it may be tampered with.
/// </summary>
internal sealed class SealedFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sealed-");
    private readonly List<KnownHead> _receipts = [];

    public IReadOnlyList<KnownHead> Receipts => _receipts;

    public ResultDocument Result { get; private set; } = new(null, "");

    /// <summary>The segments, those of the office first.</summary>
    public IReadOnlyList<string> Segments =>
        [.. Directory.EnumerateFiles(_folder.FullName, "*.seg", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Reverse()];

    public static async Task<SealedFolder> Make(int marks = 4)
    {
        var folder = new SealedFolder();
        await using var store = folder.Store();
        await using var catalogue = await ContestCatalogue.Open(
            store, new EngineSettings("n1", TimeSpan.FromMilliseconds(1), Lanes: 3), TimeProvider.System,
            NullLoggerFactory.Instance, CancellationToken.None);
        await catalogue.Put(Some.Cup, Some.Body(contestants: 2), Some.Organiser);
        var cup = catalogue.Find(Some.Cup)!;
        for (var n = 1; n <= marks; n++) await folder.Stand(cup, Some.Mark($"a-{n}", $"w{1 + n % 2}", "t1", 10 * n, at: n));
        await folder.Stand(cup, Sealing.Publish("o-1", at: 9));
        var outcome = (SealOutcome.Sealed)await cup.Seal(null, Sealing.Key, Some.Organiser);
        folder.Note(outcome.Receipt);
        var official = await cup.Official(null, CancellationToken.None);
        folder.Result = ResultDocument.Read(official!.Json()).Document!;
        return folder;
    }

    /// <summary>Another folder with the same journals, and what is known of them.</summary>
    public SealedFolder Copy()
    {
        var copy = new SealedFolder { Result = Result };
        copy._receipts.AddRange(_receipts);
        foreach (var segment in Segments)
        {
            var to = Path.Combine(copy._folder.FullName, Path.GetRelativePath(_folder.FullName, segment));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(segment, to);
        }

        return copy;
    }

    public FileJournals Store() => new(_folder.FullName, _ => { });

    /// <param name="receipts">Known from outside the folder.</param>
    public async Task<Verdict> Verified(IReadOnlyList<KnownHead> receipts)
    {
        await using var store = Store();
        return await Sealing.Verified(store, receipts, Result);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task Stand(LiveContest cup, Fact fact) => Note(await cup.Submit(fact, Some.Organiser));

    private void Note(Receipt receipt)
    {
        var stands = (Receipt.Stands)receipt;
        _receipts.Add(new KnownHead(stands.Journal, new Head(stands.Entry, stands.Hash), $"the receipt of {stands.Id}"));
    }
}
