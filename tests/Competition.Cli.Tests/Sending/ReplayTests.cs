namespace Competition.Cli.Tests;

[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReplayTests : IDisposable
{
    private readonly Replaying _replaying = new();

    public void Dispose() => _replaying.Dispose();

    [Test]
    public async Task Facts_are_sent_at_their_own_time_divided_by_the_speed()
    {
        await using var server = (await FailingServer.Start(_replaying.Time)).Holding("c");
        await _replaying.Replay(server, _replaying.Facts(100, step: 8), "--speed", "4");
        Assert.Multiple(() =>
        {
            Assert.That(server.Arrived.Select(a => a.Id), Is.EqualTo(Replaying.Ids(100)));
            var seconds = server.Arrived.Select(a => a.When.TotalSeconds);
            Assert.That(seconds, Is.EqualTo(Enumerable.Range(0, 100).Select(n => 2 * n)));
        });
    }

    [Test]
    public async Task A_contest_that_does_not_exist_is_created_from_the_documents()
    {
        await using var server = await FailingServer.Start();
        var rules = _replaying.Folder.Write("rules.json", Some.Rulebook);
        var roster = _replaying.Folder.Write("roster.json", Some.Roster);
        var ran = await _replaying.Replay(
            server, _replaying.Facts(3), "--rulebook", rules, "--roster", roster, "--time-zone", "Asia/Shanghai");
        var body = server.Body ?? default;
        Assert.That(ran.Exit, Is.Zero, ran.Talk);
        Assert.Multiple(() =>
        {
            Assert.That(server.Id, Is.EqualTo("c"));
            Assert.That(body.GetProperty("timeBase").GetString(), Is.EqualTo("seconds"));
            Assert.That(body.GetProperty("venues").GetRawText(), Is.EqualTo(
                """[{"id":"north","title":"north","timeZone":"Asia/Shanghai"}]"""));
            Assert.That(body.GetProperty("rulebook").GetProperty("id").GetString(), Is.EqualTo("sprint"));
            Assert.That(server.Journal, Has.Count.EqualTo(3));
        });
    }

    [Test]
    public async Task An_unknown_time_zone_is_refused_before_anything_is_sent()
    {
        await using var server = await FailingServer.Start();
        var ran = await _replaying.Replay(server, _replaying.Facts(3), "--time-zone", "Asia/Shanghia");
        Assert.That(ran.Talk, Does.Contain("'Asia/Shanghia' is unknown; allowed: an IANA name"));
        Assert.That((ran.Exit, server.Requests), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task A_contest_that_does_not_exist_is_named_where_there_are_no_documents()
    {
        await using var server = await FailingServer.Start();
        var ran = await _replaying.Replay(server, _replaying.Facts(3));
        Assert.That((ran.Exit, server.Requests), Is.EqualTo((2, 0)));
        Assert.That(ran.Talk, Does.Contain("has no contest 'c'; --rulebook and --roster create it"));
    }

    [Test]
    public async Task Wrong_facts_are_all_named_before_anything_is_sent()
    {
        await using var server = (await FailingServer.Start()).Holding("c");
        const string Right = """{"id":"a-1","at":1,"node":"n","input":"i"}""";
        var facts = _replaying.Folder.Write("wrong.ndjson", $"{Right}\n{{\"at\":2}}\nnonsense\n");
        var ran = await _replaying.Replay(server, facts);
        Assert.That((ran.Exit, server.Requests), Is.EqualTo((2, 0)));
        var said = _replaying.Folder.Without(ran.Talk);
        Assert.That(said, Does.Contain("wrong.ndjson:2: /id:").And.Contain("wrong.ndjson:3: the JSON"));
    }

    [Test]
    public void More_facts_than_the_bound_are_refused_by_name()
    {
        var problems = new Problems();
        var recording = Recording.Read(_replaying.Facts(5), most: 3, problems, CancellationToken.None);
        var said = new StringWriter();
        problems.WriteTo(said);
        Assert.That((recording.Count, problems.Count), Is.EqualTo((3, 1)));
        Assert.That(said.ToString(), Does.Contain(":4: too many facts; allowed: at most 3"));
    }

    [TestCase(0)]
    [TestCase(Limits.Sources + 1)]
    public async Task So_many_senders_are_refused(int sources)
    {
        var ran = await _replaying.Replay("http://localhost:1", _replaying.Facts(1), "--sources", $"{sources}");
        Assert.That(ran.Exit, Is.EqualTo(2));
        Assert.That(ran.Talk, Does.StartWith($"--sources: '{sources}' is out of range; allowed: 1 to {Limits.Sources}"));
    }

    [TestCase("--give-up", "-1", "--give-up: '-1' is out of range; allowed: 0 to 86400")]
    [TestCase("--speed", "fast", "--speed: 'fast' is not a speed; allowed: a number above 0")]
    [TestCase("--rulebook", "r.json", "--rulebook, --roster: one alone creates no contest; give both or none")]
    public async Task Wrong_options_are_named_with_what_is_allowed(string option, string value, string says)
    {
        var ran = await _replaying.Replay("http://localhost:1", _replaying.Facts(1), option, value);
        Assert.That(ran.Exit, Is.EqualTo(2));
        Assert.That(ran.Talk, Does.StartWith(says));
    }

    [Test]
    public void Entrants_are_dealt_evenly_and_their_facts_stay_together()
    {
        var recording = Recording.Read(_replaying.Facts(140), most: 1000, new Problems(), CancellationToken.None);
        var outboxes = recording.Dealt(3, Options.Max);
        Assert.That(outboxes.Select(o => o.Count), Is.EqualTo(new[] { 60, 40, 40 }));   // seven of twenty facts
    }
}
