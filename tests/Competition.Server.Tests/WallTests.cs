using System.Net.WebSockets;
using System.Text;
using Competition.Wire;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Server.Tests;

/// <summary>Walls follow boards: Head, then nothing, one patch or the whole; then patches and beats.</summary>
[TestFixture("json")]
[TestFixture("messagepack")]
internal sealed class WallTests(string protocol)
{
    private readonly Api _api = House.Server.Api();
    private string _contest = "";

    [SetUp]
    public async Task Make() => await _api.Make(_contest = House.NewContest());

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task A_new_wall_gets_the_head_and_the_whole()
    {
        await using var wall = await Connect();
        await wall.Follow(_contest);
        var head = await wall.Next<Head>();
        var whole = (Whole)await NextAboutBoard(wall);
        Assert.Multiple(() =>
        {
            Assert.That(head, Is.EqualTo(new Head(
                _contest, Cup.Board, "两城电工赛", "总成绩", "Asia/Shanghai",
                head.Version, head.Hash, "0", "START_LIST", "open", head.BoardTitles, whole.Form, "", head.Review)));
            Assert.That(head.Review, Is.Empty);
            Assert.That(head.BoardTitles, Is.EqualTo(new Titled[] { new("zh", "总成绩"), new("en", "Total") }));
            Assert.That(whole.Form, Has.Length.EqualTo(16));
            Assert.That(whole.Hash, Is.EqualTo(head.Hash));
            Assert.That(whole.Columns.Select(c => (c.Cell, c.Title, c.Role)), Is.EqualTo(new[]
            {
                ("cup.total", "total", "key"), ("cup/s1.points", "焊接", "part"), ("cup/s2.points", "排障", "part"),
            }));
            Assert.That(whole.Rows, Has.Count.EqualTo(12));
            Assert.That(whole.Entrants.First(e => e.Id == "w02"), Is.EqualTo(
                new EntrantFace("w02", "选手2", "102", "yueqing", "乐清", null)));
        });
    }

    [Test]
    public async Task Marks_come_as_patches_and_lead_to_the_board_of_the_api()
    {
        await using var wall = await Connect();
        await wall.Follow(_contest);
        var shown = new ShownBoard();
        shown.Take(await wall.Next<Whole>());
        for (var n = 1; n <= 60; n++)
            await _api.Post(_contest, Cup.Mark($"a-{n}", entrant: n % 12 + 1, value: n * 7 % 50, at: n));
        await shown.Until(await HashOnDisk(), wall);
        Assert.Multiple(async () =>
        {
            Assert.That(shown.Patches, Is.GreaterThan(0));
            Assert.That(shown.Csv, Is.EqualTo(await ShownBoard.CsvOnDisk(_api, _contest)));
        });
    }

    [Test]
    public async Task Who_comes_back_with_the_hash_that_stands_gets_the_head_only()
    {
        await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5));
        var hash = await Shown();
        await using var wall = await Connect();
        await wall.Follow(_contest, have: hash);
        var head = await wall.Next<Head>();
        await _api.Post(_contest, Cup.Mark("a-2", entrant: 2, value: 7));
        var next = await NextAboutBoard(wall);
        Assert.Multiple(() =>
        {
            Assert.That(head.Hash, Is.EqualTo(hash));
            Assert.That(next, Is.InstanceOf<Patch>());
            Assert.That(((Patch)next).Before, Is.EqualTo(hash));
        });
    }

    [Test]
    public async Task Who_comes_back_with_an_older_hash_gets_one_patch()
    {
        await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5));
        var old = await Shown();
        for (var n = 2; n <= 6; n++) await _api.Post(_contest, Cup.Mark($"a-{n}", entrant: n, value: n));
        var hash = await HashOnDisk();
        await using var wall = await Connect();
        await wall.Follow(_contest, have: old);
        await wall.Next<Head>();
        var patch = (Patch)await NextAboutBoard(wall);
        Assert.That((patch.Before, patch.After), Is.EqualTo((old, hash)));
    }

    [Test]
    public async Task Who_comes_back_with_a_strange_hash_gets_the_whole()
    {
        await using var wall = await Connect();
        await wall.Follow(_contest, have: "0123456789abcdef");
        await wall.Next<Head>();
        Assert.That(await NextAboutBoard(wall), Is.InstanceOf<Whole>());
    }

    [Test]
    public async Task A_beat_says_what_was_told_last()
    {
        await using var wall = await Connect();
        await wall.Follow(_contest);
        var whole = await wall.Next<Whole>();
        var (first, second) = (await wall.Next<Beat>(), await wall.Next<Beat>());
        var apart = DateTimeOffset.Parse(second.ServerTime, null) - DateTimeOffset.Parse(first.ServerTime, null);
        Assert.Multiple(() =>
        {
            Assert.That((first.Contest, first.Of, first.Hash, first.Status, first.View),
                Is.EqualTo((_contest, Cup.Board, whole.Hash, "START_LIST", "open")));
            Assert.That(apart.TotalSeconds, Is.EqualTo(2).Within(0.5));
        });
    }

    [Test]
    public async Task The_status_is_told_at_once()
    {
        await using var wall = await Connect();
        await wall.Follow(_contest);
        await wall.Next<Whole>();
        await _api.Post(_contest, "{\"id\":\"c-1\",\"type\":\"clock\",\"at\":1,\"node\":\"cup\",\"action\":\"start\"}");
        Assert.That((await wall.Next<Head>()).Status, Is.EqualTo("LIVE"));
    }

    [Test]
    public async Task A_replaced_contest_comes_with_a_new_head_and_whole()
    {
        await using var wall = await Connect();
        await wall.Follow(_contest);
        await wall.Next<Whole>();
        using var replaced = await _api.Put(_contest, Cup.Body(entrants: 3, change: body => body["title"] = "新赛"));
        var (head, whole) = (await wall.Next<Head>(), (Whole)await NextAboutBoard(wall));
        Assert.Multiple(() =>
        {
            Assert.That(head.ContestTitle, Is.EqualTo("新赛"));
            Assert.That(whole.Rows, Has.Count.EqualTo(3));
        });
    }

    [Test]
    public async Task Nothing_comes_after_unfollow()
    {
        await using var wall = await Connect();
        await wall.Follow(_contest);
        await wall.Next<Whole>();
        await wall.Call(nameof(IWallHub.Unfollow), _contest, Cup.Board);
        CompletionMessage done;
        do done = await wall.Next<CompletionMessage>();
        while (done.InvocationId != "2");
        await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5));
        await wall.Follow(_contest);
        Assert.That(await wall.Next(), Is.InstanceOf<Head>().Or.InstanceOf<CompletionMessage>());
    }

    [Test]
    public async Task What_cannot_be_followed_is_refused_by_name()
    {
        await using var wall = await Connect();
        await wall.Follow("nobody");
        Assert.That((await wall.Next<CompletionMessage>()).Error, Does.EndWith("unknown-contest"));
        await wall.Follow(_contest, "cup#none");
        Assert.That((await wall.Next<CompletionMessage>()).Error, Does.EndWith("unknown-board"));
        await wall.Follow(_contest, "nonsense");
        Assert.That((await wall.Next<CompletionMessage>()).Error, Does.EndWith("unknown-board"));
    }

    [Test]
    public async Task A_wall_follows_at_most_its_bound_of_boards()
    {
        await using var wall = await Connect();
        var refusal = "";
        for (var n = 0; n <= Limits.FollowsPerWall; n++)
        {
            var contest = House.NewContest();
            await _api.Make(contest);
            await wall.Follow(contest);
            refusal = (await wall.Next<CompletionMessage>()).Error;
        }

        Assert.That(refusal, Does.EndWith("too-many-follows"));
    }

    [Test]
    public async Task A_message_over_the_bound_ends_its_sender_only()
    {
        await using var good = await Connect();
        await good.Follow(_contest);
        await good.Next<Whole>();
        await using var bad = await Connect();
        await bad.Follow(new string('x', Limits.WallMessageBytes));
        await bad.Closed;
        await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5));
        Assert.Multiple(async () =>
        {
            Assert.That(bad.State, Is.Not.EqualTo(WebSocketState.Open));
            Assert.That(await good.Next<Patch>(), Is.Not.Null);
        });
    }

    [Test]
    public async Task Garbage_ends_its_sender_only()
    {
        await using var good = await Connect();
        await good.Follow(_contest);
        await good.Next<Whole>();
        var garbage = new byte[512];
        new Random(7).NextBytes(garbage);
        var halfCall = Encoding.UTF8.GetBytes("{\"type\":1,\"target\":\u001e");
        foreach (var bytes in new[] { garbage, halfCall, [0x02, 0x96, 0xc1] })
        {
            await using var bad = await Connect();
            await bad.SendBytes(bytes);
            await bad.SendBytes(garbage);
            await bad.Closed;
        }

        await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5));
        Assert.That(await good.Next<Patch>(), Is.Not.Null);
    }

    [Test]
    public async Task A_name_with_markup_arrives_as_it_is()
    {
        const string name = "<img src=x onerror=alert(1)> & \"王\"";
        var contest = House.NewContest();
        await _api.Make(contest, Cup.Body(change: body => body["roster"]!["w01"]!["title"] = name));
        await using var wall = await Connect();
        await wall.Follow(contest);
        var whole = await wall.Next<Whole>();
        Assert.That(whole.Entrants.First(e => e.Id == "w01").Title, Is.EqualTo(name));
    }

    [Test]
    public async Task A_wall_that_does_not_read_keeps_nobody_waiting_and_catches_up_with_few_patches()
    {
        const int Entrants = 300;
        await _api.Put(_contest, Cup.Body(Entrants));
        await using var slow = await Connect(paused: true);
        await using var quick = await Connect();
        await slow.Follow(_contest);
        await quick.Follow(_contest);
        var (behind, shown) = (new ShownBoard(), new ShownBoard());
        shown.Take(await quick.Next<Whole>());
        for (var round = 0; round < 60; round++)
        {
            var marks = Enumerable.Range(1, Entrants)
                .Select(n => Cup.Mark($"a{round}-{n}", entrant: n, value: n * (round + 3) % 100, at: round));
            await _api.Post(_contest, [.. marks]);
            shown.Take(await quick.Next<Patch>());
        }

        var last = await HashOnDisk();
        await shown.Until(last, quick);
        slow.Resume();
        await behind.Until(last, slow);
        Assert.Multiple(() =>
        {
            Assert.That(behind.Text, Is.EqualTo(shown.Text));
            Assert.That(behind.Patches, Is.LessThan(shown.Patches));
        });
    }

    private Task<WallClient> Connect(bool paused = false) =>
        WallClient.Connect(House.Server.Address, protocol, paused: paused);

    private static async Task<object> NextAboutBoard(WallClient wall)
    {
        object message;
        do message = await wall.Next();
        while (message is CompletionMessage);
        return message;
    }

    /// <summary>The hash that a wall shows when it has come to the board of all facts so far.</summary>
    private async Task<string> Shown()
    {
        await using var wall = await Connect();
        await wall.Follow(_contest);
        await wall.Next<Whole>();
        return await HashOnDisk();
    }

    private Task<string> HashOnDisk() =>
        ShownBoard.HashOnDisk(House.Server.Address, _api, _contest, protocol);
}
