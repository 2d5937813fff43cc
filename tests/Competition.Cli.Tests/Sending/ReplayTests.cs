using System.Globalization;
using System.Text.Json;

namespace Competition.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReplayTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly HastyTime _time = new();

    private static readonly Fault[] All =
    [
        Fault.DropBefore, Fault.LoseReceipts, Fault.HalfTheReceipts, Fault.FewerReceipts, Fault.Busy, Fault.TooManyRequests,
        Fault.DiskFull, Fault.TooLarge,
    ];

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Every_fact_stands_once_whatever_the_server_does([ValueSource(nameof(All))] Fault fault, [Values(1, 4)] int sources)
    {
        await using var server = (await FailingServer.Start(fault, fault, fault)).Holding("c");
        var ran = await Replay(server, Facts(1_000), "--sources", $"{sources}");
        Assert.Multiple(() =>
        {
            Assert.That(ran.Exit, Is.Zero, ran.Talk);
            Assert.That(server.Journal.Select(Id), Is.EquivalentTo(Enumerable.Range(1, 1_000).Select(n => $"tab-{n}")));
            Assert.That(Count(ran, "stands") + Count(ran, "stood already"), Is.EqualTo(1_000), ran.Output);
            Assert.That(Count(ran, "refused"), Is.Zero);
        });
    }

    [Test]
    public async Task A_storm_of_faults_ends_with_every_fact_once_and_each_entrants_facts_in_order()
    {
        var dice = new Random(7);
        var storm = Enumerable.Range(0, 60).Select(_ => All[dice.Next(All.Length)]).ToArray();
        await using var server = (await FailingServer.Start(storm)).Holding("c");
        var ran = await Replay(server, Facts(3_000), "--sources", "5", "--give-up", "86400");
        var perEntrant = server.Journal.Select(l => JsonDocument.Parse(l).RootElement)
            .GroupBy(f => f.GetProperty("entrant").GetString(), f => f.GetProperty("at").GetDecimal());
        Assert.Multiple(() =>
        {
            Assert.That(ran.Exit, Is.Zero, ran.Talk);
            Assert.That(server.Journal, Has.Count.EqualTo(3_000).And.Unique);
            Assert.That(ran.Output, Does.Contain("sent again after"));
            foreach (var entrant in perEntrant.Where(_ => !storm.Contains(Fault.DiskFull))) Assert.That(entrant, Is.Ordered);
        });
    }

    [Test]
    public async Task Facts_that_stand_already_are_told_apart()
    {
        await using var server = (await FailingServer.Start()).Holding("c");
        var first = await Replay(server, Facts(10));
        var second = await Replay(server, Facts(12));
        Assert.Multiple(() =>
        {
            Assert.That((Count(first, "stands"), Count(first, "stood already")), Is.EqualTo((10, 0)));
            Assert.That((Count(second, "stands"), Count(second, "stood already")), Is.EqualTo((2, 10)));
        });
    }

    [Test]
    public async Task Refused_facts_are_counted_by_reason_and_the_exit_code_is_1()
    {
        await using var server = (await FailingServer.Start()).Holding("c");
        for (var n = 1; n <= 5; n++) server.Refused[$"tab-{n}"] = "out-of-range";
        server.Refused["tab-9"] = "unknown-node";
        var ran = await Replay(server, Facts(10));
        Assert.Multiple(() =>
        {
            Assert.That(ran.Exit, Is.EqualTo(1));
            Assert.That(ran.Output, Is.EqualTo(
                """
                stands                              4
                stood already                       0
                refused                             6
                  out-of-range                      5
                    tab-1 because of out-of-range
                    tab-2 because of out-of-range
                    tab-3 because of out-of-range
                  unknown-node                      1
                    tab-9 because of unknown-node

                """));
        });
    }

    [Test]
    public async Task A_server_that_stays_away_is_given_up_with_exit_code_3_and_a_second_run_finishes()
    {
        await using var server = (await FailingServer.Start([Fault.None, .. Enumerable.Repeat(Fault.DropBefore, 500)])).Holding("c");
        var facts = Facts(2 * Limits.BatchFacts);
        var given = await Replay(server, facts, "--give-up", "20");
        Assert.Multiple(() =>
        {
            Assert.That(given.Exit, Is.EqualTo(3));
            Assert.That(Count(given, "not answered"), Is.EqualTo(Limits.BatchFacts));
            Assert.That(given.Talk, Does.Contain("given up").And.Contain("run the same command again"));
            Assert.That(_time.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(20)));
        });
        await using var back = (await FailingServer.Start()).Holding("c");
        Assert.That((await Replay(back, facts)).Exit, Is.Zero);
    }

    [Test]
    public async Task A_server_that_is_not_there_at_all_is_given_up()
    {
        string address;
        await using (var server = await FailingServer.Start()) address = server.Address;
        var ran = await Ran.Command(_time, "replay", "--server", address, "--contest", "c", "--pass", "p", "--facts", Facts(1));
        Assert.That(ran.Exit, Is.EqualTo(3));
        Assert.That(ran.Talk, Does.StartWith($"given up: {address}/ does not answer ("));
    }

    [Test]
    public async Task A_pass_that_the_server_does_not_know_ends_the_replay_at_once()
    {
        await using var server = (await FailingServer.Start(Fault.NoPass)).Holding("c");
        var ran = await Replay(server, Facts(3));
        Assert.That((ran.Exit, server.Requests), Is.EqualTo((2, 1)));
        Assert.That(ran.Talk, Does.Contain("401").And.Contain("needs a pass"));
    }

    [Test]
    public async Task What_is_no_receipt_is_not_taken_for_one()
    {
        await using var server = (await FailingServer.Start(Fault.Nonsense)).Holding("c");
        var ran = await Replay(server, Facts(3));
        Assert.That(ran.Exit, Is.EqualTo(2));
        Assert.That(ran.Talk, Does.Contain("is no receipt: <html>"));
    }

    [Test]
    public async Task A_busy_server_says_itself_when_to_come_back()
    {
        await using var server = (await FailingServer.Start(Fault.Busy, Fault.Busy)).Holding("c");
        await Replay(server, Facts(1));
        Assert.That(_time.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(4)));
    }

    [Test]
    public async Task Facts_are_sent_at_their_own_time_divided_by_the_speed()
    {
        await using var server = (await FailingServer.Start(_time)).Holding("c");
        await Replay(server, Facts(100, step: 8), "--speed", "4");
        Assert.Multiple(() =>
        {
            Assert.That(server.Arrived.Select(a => a.Id), Is.EqualTo(Enumerable.Range(1, 100).Select(n => $"tab-{n}")));
            Assert.That(server.Arrived.Select(a => a.When), Is.EqualTo(Enumerable.Range(0, 100).Select(n => TimeSpan.FromSeconds(2 * n))));
        });
    }

    [Test]
    public async Task A_contest_that_does_not_exist_is_created_from_the_documents()
    {
        await using var server = await FailingServer.Start();
        var roster = _folder.Write("r.json", """{"e1":{"type":"person","title":"One","venue":"north"},"e2":{"type":"person","title":"Two"}}""");
        var ran = await Replay(server, Facts(3), "--rulebook", _folder.Write("rules.json", Some.Rulebook), "--roster", roster);
        var body = server.Body ?? default;
        Assert.That(ran.Exit, Is.Zero, ran.Talk);
        Assert.Multiple(() =>
        {
            Assert.That(server.Id, Is.EqualTo("c"));
            Assert.That(body.GetProperty("timeBase").GetString(), Is.EqualTo("seconds"));
            Assert.That(body.GetProperty("venues").GetRawText(), Is.EqualTo("""[{"id":"north","title":"north"}]"""));
            Assert.That(body.GetProperty("rulebook").GetProperty("id").GetString(), Is.EqualTo("sprint"));
            Assert.That(server.Journal, Has.Count.EqualTo(3));
        });
    }

    [Test]
    public async Task A_contest_that_does_not_exist_is_named_where_there_are_no_documents()
    {
        await using var server = await FailingServer.Start();
        var ran = await Replay(server, Facts(3));
        Assert.That((ran.Exit, server.Requests), Is.EqualTo((2, 0)));
        Assert.That(ran.Talk, Does.Contain("has no contest 'c'; --rulebook and --roster create it"));
    }

    [Test]
    public async Task Wrong_facts_are_all_named_before_anything_is_sent()
    {
        await using var server = (await FailingServer.Start()).Holding("c");
        var facts = _folder.Write("wrong.ndjson", """{"id":"a-1","at":1,"node":"n","input":"i"}""" + "\n{\"at\":2}\nnonsense\n");
        var ran = await Replay(server, facts);
        Assert.That((ran.Exit, server.Requests), Is.EqualTo((2, 0)));
        Assert.That(_folder.Without(ran.Talk), Does.Contain("wrong.ndjson:2: /id:").And.Contain("wrong.ndjson:3: :"));
    }

    [Test]
    public void More_facts_than_the_bound_are_refused_by_name()
    {
        var problems = new Problems();
        var recording = Recording.Read(Facts(5), most: 3, problems, CancellationToken.None);
        var said = new StringWriter();
        problems.WriteTo(said);
        Assert.That((recording.Count, problems.Count), Is.EqualTo((3, 1)));
        Assert.That(said.ToString(), Does.Contain(":4: : too many facts; allowed: at most 3"));
    }

    [Test]
    public void Entrants_are_dealt_evenly_and_their_facts_stay_together()
    {
        var outboxes = Recording.Read(Facts(140), most: 1000, new Problems(), CancellationToken.None).Dealt(3, Options.Max);
        Assert.That(outboxes.Select(o => o.Count), Is.EqualTo(new[] { 60, 40, 40 }));   // seven entrants, twenty facts each
    }

    private Task<Ran> Replay(FailingServer server, string facts, params string[] more) => Ran.Command(
        _time, ["replay", "--server", server.Address, "--contest", "c", "--pass", "p", "--facts", facts, .. Speed(more), .. more]);

    private static string[] Speed(string[] more) => more.Contains("--speed") ? [] : ["--speed", "max"];

    private string Facts(int count, int step = 1) => _folder.Write($"f{count}-{step}.ndjson", string.Concat(Enumerable.Range(1, count).Select(n =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"id":"tab-{{n}}","at":{{n * step}},"node":"sprint","entrant":"e{{n % 7}}","input":"time","value":{{n}}}""") + "\n")));

    private static string Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;

    private static int Count(Ran ran, string what) =>
        ran.Lines.Where(l => l.StartsWith(what, StringComparison.Ordinal)).Select(l => int.Parse(l[what.Length..], CultureInfo.InvariantCulture)).SingleOrDefault();
}
