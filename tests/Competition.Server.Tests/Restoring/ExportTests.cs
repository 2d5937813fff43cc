using Competition.Journal;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary><c>competition export</c>: what it writes, and what it refuses before it writes anything.</summary>
[TestFixture]
internal sealed class ExportTests
{
    private readonly Api _api = House.Server.Api();
    private readonly string _contest = House.NewContest();
    private readonly TempFolder _folder = new();

    [OneTimeSetUp]
    public async Task Make()
    {
        await _api.Make(_contest);
        await _api.Post(_contest, [.. Enumerable.Range(1, 40).Select(n => Cup.Mark($"a-{n}", n % 12 + 1, n, at: n))]);
    }

    [OneTimeTearDown]
    public void Close()
    {
        _api.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task A_folder_that_holds_something_is_left_alone_and_an_empty_one_is_taken()
    {
        var full = Directory.CreateDirectory(In("full")).FullName;
        await File.WriteAllTextAsync(Path.Combine(full, "precious"), "");
        var refused = await Export("journals", full);
        Assert.That((refused.Exit, Directory.EnumerateFileSystemEntries(full).Count()), Is.EqualTo((2, 1)), refused.Talk);
        Assert.That(refused.Talk, Does.Contain("not empty"));
        Directory.CreateDirectory(In("empty"));
        Assert.That((await Export("journals", In("empty"))).Exit, Is.Zero);
        Assert.That(await Backup.Read(In("empty"), _contest), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task What_a_former_try_has_fetched_is_taken_up_again()
    {
        Assert.That((await Export("journals", In("whole"))).Exit, Is.Zero);
        var whole = await Backup.Read(In("whole"), _contest);
        await using (var part = new FileJournals(In("cut") + ".part", _ => { }))
        {
            var (id, entries) = whole.First(j => j.Key.Venue.Value == "yueqing");
            await using var begun = await part.Open(new ContestId(_contest), id);
            await begun.Append(entries[..5]);
        }

        Assert.That((await Export("journals", In("cut"))).Exit, Is.Zero);
        var again = await Backup.Read(In("cut"), _contest);
        Assert.That(again.Values.SelectMany(e => e).Select(e => e.Hash), Is.EquivalentTo(whole.Values.SelectMany(e => e).Select(e => e.Hash)));
        Assert.That(Directory.Exists(In("cut") + ".part"), Is.False);
    }

    [Test]
    public async Task A_line_that_breaks_again_and_again_is_taken_up_after_the_last_whole_group()
    {
        var contest = House.NewContest();
        await _api.Make(contest);
        var note = new string('x', 30_000);
        string[] facts = [.. Enumerable.Range(1, 100).Select(n => Cup.Mark($"a-{n}", 1, n % 100, n)[..^1] + $",\"note\":\"{note}\"}}")];
        await _api.Post(contest, facts);
        await using var line = new CutLine(House.Server.Address, bytes: 1_300_000);
        var export = await Backup.Export(line.Address, contest, "journals", In("rough"));
        Assert.That(export.Exit, Is.Zero, export.Talk);
        Assert.That((await Backup.Read(In("rough"), contest)).Single(j => j.Key.Venue.Value == "yongjia").Value, Has.Count.EqualTo(100));
        Assert.That(line.Connections, Is.GreaterThan(2));

        await using var worse = new CutLine(House.Server.Address, bytes: 1_300_000);
        var lines = await Backup.Export(worse.Address, contest, "facts", In("rough.ndjson"));
        Assert.That(lines.Exit, Is.Zero, lines.Talk);
        Assert.That(await File.ReadAllLinesAsync(In("rough.ndjson")), Has.Length.EqualTo(101));
    }

    [Test]
    public async Task A_former_try_of_another_chain_is_named_and_never_mixed_in()
    {
        Assert.That((await Export("journals", In("sound"))).Exit, Is.Zero);
        var id = (await Backup.Read(In("sound"), _contest)).Keys.First(j => j.Venue.Value == "yueqing");
        await using (var part = new FileJournals(In("other") + ".part", _ => { }))
        {
            await using var begun = await part.Open(new ContestId(_contest), id);
            await begun.Append([Entry.After(Head.Empty, new Fact(CanonicalJson.Read("""{"at":1,"id":"x-1"}"""u8).Datum!.Value.Map!))]);
        }

        var refused = await Export("journals", In("other"));
        Assert.That(refused.Exit, Is.EqualTo(1), refused.Talk);
        Assert.That(refused.Talk, Does.Contain(id.ToString()).And.Contain("entry 2, after entry 1"));
        Assert.That(Directory.Exists(In("other")), Is.False);
    }

    [Test]
    public async Task Journals_need_an_organisers_pass()
    {
        var refused = await Backup.Export(House.Server.Address, _contest, "journals", In("none"), ServerProcess.ReaderPass);
        Assert.That(refused.Exit, Is.EqualTo(2));
        Assert.That(refused.Talk, Does.Contain("403 forbidden"));
        Assert.That(Directory.Exists(In("none")) || Directory.Exists(In("none") + ".part"), Is.False);
    }

    [Test]
    public async Task Facts_are_lines_that_score_reads_and_boards_are_what_it_prints()
    {
        Assert.That((await Export("facts", In("facts.ndjson"))).Exit, Is.Zero);
        var lines = await File.ReadAllLinesAsync(In("facts.ndjson"));
        Assert.That(lines, Has.Length.EqualTo(41));
        Assert.That(lines, Has.None.Contains("token"));
        Assert.That((await Export("boards", In("boards.csv"))).Exit, Is.Zero);
        var csv = await File.ReadAllTextAsync(In("boards.csv"));
        Assert.That(csv.TrimEnd('\n').Split('\n', 2)[1], Is.EqualTo(await ShownBoard.CsvOnDisk(_api, _contest)));
        Assert.That((await Export("boards", In("boards.json"))).Exit, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(In("boards.json")), Does.StartWith("{\"boards\":{\"cup#total\":[{"));
    }

    [TestCase("facts", "facts.csv", ".ndjson")]
    [TestCase("boards", "boards.xlsx", ".csv, .json")]
    [TestCase("portraits", "portraits.json", "journals")]
    public async Task What_cannot_be_written_is_refused_by_name(string what, string file, string allowed)
    {
        var refused = await Export(what, In(file));
        Assert.That((refused.Exit, File.Exists(In(file))), Is.EqualTo((2, false)));
        Assert.That(refused.Talk, Does.Contain(allowed));
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    private Task<(int Exit, string Talk)> Export(string what, string to) => Backup.Export(House.Server.Address, _contest, what, to);
}
