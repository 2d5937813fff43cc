namespace Competition.Wire.Tests;

/// <summary>Long messages, other transports, lost lines, and strangers who send garbage.</summary>
[TestFixture("json")]
[TestFixture("messagepack")]
public sealed class RoughLineTests(string protocol) : OfficialClient(protocol)
{
    private static readonly string[] GarbageToJson =
        ["'words' 1e", "'{}' 1e", "1e", "'{\"type\":1}' 1e", "'{\"type\":\"1\"}' 1e", "'[1]' 1e", "c328 1e"];

    private static readonly string[] GarbageToMessagePack =
        ["00", "01c1", "03910606", "ffffffff07", "808080808080", "06950180c0c090", "05ddffffffff", "02917b 01a0"];

    [TestCase("LongPolling")]
    [TestCase("WebSockets")]
    public async Task Transports_carry_long_messages_both_ways(string transport)
    {
        var wall = await Another(transport);
        var text = string.Concat(Enumerable.Repeat("赛事 score ", 20_000));

        Assert.That((await wall.Invoke("Length", text)).GetInt32(), Is.EqualTo(text.Length));
        Assert.That((await wall.Invoke("Echo", text)).GetString(), Is.EqualTo(text));
        await wall.Stop();
    }

    [Test]
    public async Task A_message_over_the_hubs_bound_ends_that_connection_alone()
    {
        var greedy = await Another();

        Assert.That(async () => await greedy.Invoke("Length", new string('x', Hall.MaxReceived)),
            Throws.TypeOf<BrowserException>());
        Assert.That((await greedy.Told(1)).Single(), Does.StartWith("""["closed","""));
        Assert.That((await Wall.Invoke("Not", false)).GetBoolean(), Is.True);
    }

    [Test]
    public async Task A_line_that_is_cut_is_taken_up_where_it_was()
    {
        var wall = await Another(stateful: true);
        await wall.Send("TellMe", "before");
        await wall.Told(1);
        await wall.Cut();
        await wall.Send("TellMe", "after");
        await Hall.Clients.Client(wall.ConnectionId).Raw("from the hub", 2, flag: false, [new CellText(0, "1")]);

        var told = await wall.Told(3);

        Assert.That(told, Is.EquivalentTo(new[]
        {
            """["raw",["before",1,true,[]]]""",
            """["raw",["after",1,true,[]]]""",
            Protocol == "json"
                ? """["raw",["from the hub",2,false,[{"column":0,"text":"1"}]]]"""
                : """["raw",["from the hub",2,false,[[0,"1"]]]]""",
        }));
        await wall.Stop();
    }

    [Test]
    public async Task A_line_that_is_cut_is_closed_where_the_client_asked_for_no_more()
    {
        await Wall.Cut();

        var told = (await Wall.Told(1)).Single();
        Assert.That(told, Does.StartWith("""["closed","WebSocket closed with status code: 1006"""));
    }

    [Test]
    public async Task Garbage_ends_the_strangers_connection_and_nobody_elses()
    {
        foreach (var garbage in Protocol == "json" ? GarbageToJson : GarbageToMessagePack)
        {
            using var stranger = await Stranger.Greet(Hall.Url, Protocol);
            await stranger.Say(garbage);
            Assert.That(await stranger.IsShownOut(), Is.True, garbage);
        }

        await WallNoticedNothing();
    }

    [Test]
    public async Task A_stranger_who_breaks_off_within_a_message_is_forgotten()
    {
        using (var stranger = await Stranger.Greet(Hall.Url, Protocol)) await stranger.Say("7f 'the beginning'");

        await WallNoticedNothing();
    }

    [TestCase(1, "{}\u001e")]
    [TestCase(2, "{}\u001e")]
    public async Task Versions_one_and_two_are_agreed_on(int version, string answer)
    {
        using var stranger = await Stranger.Come(Hall.Url);

        Assert.That(await stranger.Shake(Protocol, version), Is.EqualTo(answer));
    }

    private async Task WallNoticedNothing()
    {
        Assert.That((await Wall.Invoke("Not", false)).GetBoolean(), Is.True);
        await Hall.Clients.Client(Wall.ConnectionId).Beat(Some.Beat());
        Assert.That((await Wall.Told(1)).Single(), Does.StartWith("""["beat","""));
    }
}
