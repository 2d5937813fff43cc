namespace Competition.Cli.Tests;

/// <summary>Replaying with a rulebook and a roster: what the server has is compared, what it would refuse told before.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReplayDocumentTests : IDisposable
{
    private readonly Replaying _replaying = new();

    public void Dispose() => _replaying.Dispose();

    [TestCase("rules", "has another rulebook; nothing is sent. --replace gives it these")]
    [TestCase("roster", "has another roster; nothing is sent. --replace gives it these")]
    public async Task A_contest_with_other_documents_is_left_as_it_is_and_nothing_is_sent(string which, string says)
    {
        await using var server = await Holding(other: which);
        var ran = await Replay(server);
        Assert.That((ran.Exit, server.Requests, server.Puts), Is.EqualTo((2, 0, 0)));
        Assert.That(ran.Talk, Does.Contain(says));
    }

    [Test]
    public async Task A_contest_with_other_documents_is_replaced_where_that_is_asked_for()
    {
        await using var server = await Holding(other: "rules");
        var ran = await Replay(server, "--replace");
        Assert.That((ran.Exit, server.Puts, server.Journal.Count), Is.EqualTo((0, 1, 3)), ran.Talk);
    }

    [Test]
    public async Task A_contest_with_the_same_documents_in_another_layout_gets_the_facts()
    {
        await using var server = await Holding(other: "");
        var ran = await Replay(server);
        Assert.That((ran.Exit, server.Puts, server.Journal.Count), Is.EqualTo((0, 0, 3)), ran.Talk);
    }

    [Test]
    public async Task Facts_that_the_contest_would_refuse_are_told_before_it_is_made()
    {
        await using var server = await FailingServer.Start();
        var facts = _replaying.Folder.Write("wrong.ndjson", string.Join('\n',
            """{"id":"t-1","at":1,"node":"sprint","entrant":"e1","input":"time","value":9}""",
            """{"id":"t-2","at":2,"node":"spirnt","entrant":"e1","input":"time","value":9}""",
            """{"id":"t-3","at":3,"node":"sprint","entrant":"e1","input":"time","value":-9}"""));
        var ran = await Replay(server, facts);
        Assert.That((ran.Exit, server.Puts, server.Requests), Is.EqualTo((2, 0, 0)));
        Assert.That(_replaying.Folder.Without(ran.Talk), Does.Contain(
            "wrong.ndjson:2: /node: unknown-node: the rulebook has no node 'spirnt'; did you mean 'sprint'?")
            .And.Contain("wrong.ndjson:3: /value: out-of-range"));
    }

    [Test]
    public async Task A_venue_that_is_probably_another_is_warned_of()
    {
        await using var server = await FailingServer.Start();
        var roster = _replaying.Folder.Write("halls.json", """
            { "e1": { "venue": "east" }, "e2": { "venue": "east" },
              "e3": { "venue": "esat" }, "e4": { "venue": "west" }, "e5": {} }
            """);
        var ran = await Replay(server, _replaying.Facts(3), roster);
        Assert.That(ran.Exit, Is.Zero);
        var said = _replaying.Folder.Without(ran.Talk);
        Assert.That(said, Does.StartWith("halls.json:2: /e3/venue: warning: nobody else is at 'esat'; did you mean 'east'?\n"));
        Assert.That(said, Does.Not.Contain("'west'"));
    }

    [Test]
    public async Task What_the_server_says_no_with_is_told_once()
    {
        await using var server = await FailingServer.Start(Fault.NoPass);
        server.Holding("c");
        var ran = await _replaying.Replay(server, _replaying.Facts(1));
        Assert.That(ran.Talk, Does.Contain("needs a pass").And.Not.Contain("·"));
    }

    private static async Task<FailingServer> Holding(string other)
    {
        var server = (await FailingServer.Start()).Holding("c");
        string Hash(string which, string json) =>
            DocumentHash.Of(System.Text.Encoding.UTF8.GetBytes(which == other ? "{}" : json.Replace("\n", " \n")));
        server.Shown = $$"""
            {"id":"c","rulesHash":"{{Hash("rules", Some.Rulebook)}}","rosterHash":"{{Hash("roster", Some.Roster)}}"}
            """;
        return server;
    }

    private Task<Ran> Replay(FailingServer server, params string[] more) => more is [['-', ..], ..] or []
        ? Replay(server, _replaying.Facts(3), _replaying.Folder.Write("roster.json", Some.Roster), more)
        : Replay(server, more[0], _replaying.Folder.Write("roster.json", Some.Roster));

    private Task<Ran> Replay(FailingServer server, string facts, string roster, params string[] more) =>
        _replaying.Replay(server, facts,
            ["--rulebook", _replaying.Folder.Write("rules.json", Some.Rulebook), "--roster", roster, .. more]);
}
