using System.Text.Json;
using static Competition.Cli.Tests.Replaying;

namespace Competition.Cli.Tests;

/// <summary>Whatever the server does, every fact ends up there exactly once, or is accounted for.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DeliveryTests : IDisposable
{
    private readonly Replaying _replaying = new();

    private static readonly Fault[] All =
    [
        Fault.DropBefore, Fault.LoseReceipts, Fault.HalfTheReceipts, Fault.FewerReceipts, Fault.Busy,
        Fault.TooManyRequests, Fault.DiskFull, Fault.TooLarge,
    ];

    public void Dispose() => _replaying.Dispose();

    [Test]
    public async Task Every_fact_stands_once_whatever_the_server_does(
        [ValueSource(nameof(All))] Fault fault, [Values(1, 4)] int sources)
    {
        await using var server = (await FailingServer.Start(fault, fault, fault)).Holding("c");
        var ran = await _replaying.Replay(server, _replaying.Facts(1_000), "--sources", $"{sources}");
        Assert.Multiple(() =>
        {
            Assert.That(ran.Exit, Is.Zero, ran.Talk);
            Assert.That(server.Journal.Select(Id), Is.EquivalentTo(Ids(1_000)));
            Assert.That(Count(ran, "stands") + Count(ran, "stood already"), Is.EqualTo(1_000), ran.Output);
            Assert.That(Count(ran, "refused"), Is.Zero);
        });
    }

    [Test]
    public async Task A_storm_of_faults_ends_with_every_fact_once_and_each_entrants_facts_in_order()
    {
        var dice = new Random(7);
        var orderly = All.Where(f => f != Fault.DiskFull).ToArray();   // what a full disk refuses comes later
        var storm = Enumerable.Range(0, 60).Select(_ => dice.GetItems(orderly, 1)[0]).ToArray();
        await using var server = (await FailingServer.Start(storm)).Holding("c");
        var ran = await _replaying.Replay(server, _replaying.Facts(3_000), "--sources", "5", "--give-up", "86400");
        var perEntrant = server.Journal.Select(l => JsonDocument.Parse(l).RootElement)
            .GroupBy(f => f.GetProperty("entrant").GetString(), f => f.GetProperty("at").GetDecimal());
        Assert.Multiple(() =>
        {
            Assert.That(ran.Exit, Is.Zero, ran.Talk);
            Assert.That(server.Journal, Has.Count.EqualTo(3_000).And.Unique);
            Assert.That(ran.Output, Does.Contain("sent again after"));
            foreach (var entrant in perEntrant) Assert.That(entrant, Is.Ordered);
        });
    }

    [Test]
    public async Task A_batch_has_as_many_facts_as_fit_and_no_more()
    {
        await using var server = (await FailingServer.Start()).Holding("c");
        await _replaying.Replay(server, _replaying.Facts(1_000));
        Assert.That(server.Largest.Lines, Is.EqualTo(Limits.BatchFacts));
    }

    [Test]
    public async Task A_batch_has_as_many_bytes_as_fit_and_a_larger_fact_goes_alone()
    {
        await using var server = (await FailingServer.Start()).Holding("c");
        const int small = Limits.BatchBytes * 2 / 5;      // two go together
        var sizes = new[] { small, small, small, Limits.BatchBytes, small, small };
        var lines = sizes.Select((size, n) =>
            $$"""{"id":"tab-{{n}}","at":1,"node":"n","entrant":"e","input":"i","remark":"{{new string('x', size)}}"}""");
        var ran = await _replaying.Replay(server, _replaying.Folder.Write("large.ndjson", string.Join('\n', lines)));
        Assert.That((ran.Exit, server.Journal.Count, server.Requests), Is.EqualTo((0, 6, 4)));
        Assert.That(server.Largest.Lines, Is.EqualTo(2));
    }

    [Test]
    public async Task Facts_that_stand_already_are_told_apart()
    {
        await using var server = (await FailingServer.Start()).Holding("c");
        var first = await _replaying.Replay(server, _replaying.Facts(10));
        var second = await _replaying.Replay(server, _replaying.Facts(12));
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
        for (var n = 1; n <= Limits.ShownRefusals + 2; n++) server.Refused[$"tab-{n}"] = "out-of-range";
        server.Refused["tab-9"] = "unknown-node";
        var ran = await _replaying.Replay(server, _replaying.Facts(10));
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
        Fault[] away = [Fault.None, .. Enumerable.Repeat(Fault.DropBefore, 500)];
        await using var server = (await FailingServer.Start(away)).Holding("c");
        var facts = _replaying.Facts(2 * Limits.BatchFacts);
        var given = await _replaying.Replay(server, facts, "--give-up", "20");
        Assert.Multiple(() =>
        {
            Assert.That(given.Exit, Is.EqualTo(3));
            Assert.That(Count(given, "not answered"), Is.EqualTo(Limits.BatchFacts));
            Assert.That(given.Talk, Does.Contain("given up").And.Contain("run the same command again"));
            Assert.That(_replaying.Time.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(20)));
        });
        await using var back = (await FailingServer.Start()).Holding("c");
        Assert.That((await _replaying.Replay(back, facts)).Exit, Is.Zero);
    }

    [Test]
    public async Task A_server_that_is_not_there_at_all_is_given_up()
    {
        string address;
        await using (var server = await FailingServer.Start()) address = server.Address;
        var ran = await _replaying.Replay(address, _replaying.Facts(1));
        Assert.That(ran.Exit, Is.EqualTo(3));
        Assert.That(ran.Talk, Does.StartWith($"given up: {address}/ does not answer ("));
    }

    [Test]
    public async Task A_pass_that_the_server_does_not_know_ends_the_replay_at_once()
    {
        await using var server = (await FailingServer.Start(Fault.NoPass)).Holding("c");
        var ran = await _replaying.Replay(server, _replaying.Facts(3));
        Assert.That((ran.Exit, server.Requests), Is.EqualTo((2, 1)));
        Assert.That(ran.Talk, Does.Contain("401").And.Contain("needs a pass"));
    }

    [Test]
    public async Task What_is_no_receipt_is_not_taken_for_one()
    {
        await using var server = (await FailingServer.Start(Fault.Nonsense)).Holding("c");
        var ran = await _replaying.Replay(server, _replaying.Facts(3));
        Assert.That(ran.Exit, Is.EqualTo(2));
        Assert.That(ran.Talk, Does.Contain("is no receipt: <html>"));
    }

    [Test]
    public async Task A_busy_server_says_itself_when_to_come_back()
    {
        await using var server = (await FailingServer.Start(Fault.Busy, Fault.Busy)).Holding("c");
        await _replaying.Replay(server, _replaying.Facts(1));
        Assert.That(_replaying.Time.Elapsed, Is.EqualTo(TimeSpan.FromSeconds(4)));
    }
}
