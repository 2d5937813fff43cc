using Competition.Wire;
using Wire = Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>What a wall knows of a board besides its standings: it follows the contest, as the standings do.</summary>
[TestFixture]
internal sealed class LookTests
{
    private readonly Api _api = House.Server.Api();
    private string _contest = "";

    [SetUp]
    public async Task Make() => await _api.Make(_contest = House.NewContest());

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task Who_comes_back_with_old_names_gets_the_whole_although_no_row_changed()
    {
        var before = await Whole();
        using var answer = await _api.Put(_contest, Renamed());
        await using var wall = await Follower($"{before.Hash}/{before.Form}");
        var head = await wall.Next<Head>();
        var whole = (Whole)await Told(wall);
        Assert.Multiple(() =>
        {
            Assert.That(whole.Hash, Is.EqualTo(before.Hash), "no row is another");
            Assert.That(whole.Form, Is.Not.EqualTo(before.Form).And.EqualTo(head.Form));
            Assert.That(whole.Entrants.Select(e => e.Title), Does.Contain("改名"));
        });
    }

    [Test]
    public async Task Who_is_connected_gets_the_whole_when_only_names_change()
    {
        await using var wall = await Follower(have: null);
        var before = await wall.Next<Whole>();
        using var answer = await _api.Put(_contest, Renamed());
        var whole = await wall.Next<Whole>();
        Assert.That(whole.Hash, Is.EqualTo(before.Hash));
        Assert.That(whole.Entrants.Single(e => e.Id == "w01").Title, Is.EqualTo("改名"));
    }

    [Test]
    public async Task Who_comes_back_with_the_same_look_gets_the_head_only()
    {
        var before = await Whole();
        await using var wall = await Follower($"{before.Hash}/{before.Form}");
        await wall.Next<Head>();
        await _api.Post(_contest, Cup.Mark("a-1", entrant: 2, value: 7));
        var next = await Told(wall);
        while (next is Head) next = await Told(wall);      // the status changes with the first mark
        Assert.That(next, Is.InstanceOf<Patch>().With.Property(nameof(Patch.Before)).EqualTo(before.Hash));
    }

    [Test]
    public async Task The_last_change_of_a_total_is_known_to_a_wall_that_comes_later()
    {
        await using var early = await Follower(have: null);
        await early.Next<Whole>();
        await _api.Post(_contest, Cup.Mark("a-1", entrant: 1, value: 5));
        Assert.That(Change(await early.Next<Patch>()), Is.EqualTo("5"));
        await _api.Post(_contest, Cup.Mark("a-2", entrant: 1, value: 3.5m, at: 2));
        Assert.That(Change(await early.Next<Patch>()), Is.EqualTo("-1.5"));
        var whole = await Whole();
        Assert.That(whole.Rows.Single(r => r.Entrant == "w01").Change, Is.EqualTo("-1.5"));
    }

    [Test]
    public async Task Titles_come_in_the_languages_of_the_rulebook_and_units_with_them()
    {
        using var answer = await _api.Put(_contest, Cup.Body(change: body =>
        {
            var root = body["rulebook"]!["root"]!;
            root["values"]!["total"]!["title"] = new System.Text.Json.Nodes.JsonObject
            {
                ["en"] = "Grand total", ["zh"] = "总得分", ["de"] = "Summe",
            };
            root["values"]!["total"]!["unit"] = "mm";
        }));
        var total = (await Whole()).Columns[0];
        Assert.Multiple(() =>
        {
            Assert.That((total.Title, total.Unit), Is.EqualTo(("总得分", "mm")));
            Assert.That(total.Titles, Is.EqualTo(new Titled[]
            {
                new("zh", "总得分"), new("en", "Grand total"), new("de", "Summe"),
            }));
        });
    }

    [Test]
    public async Task Of_a_title_in_very_many_languages_a_bounded_number_is_told()
    {
        using var answer = await _api.Put(_contest, Cup.Body(change: body =>
        {
            var title = body["rulebook"]!["root"]!["boards"]!["total"]!["title"]!;
            for (var n = 0; n < 100; n++) title[$"x{n:00}"] = "x";
        }));
        await using var wall = await Follower(have: null);
        var titles = (await wall.Next<Head>()).BoardTitles;
        Assert.That(titles.Select(t => t.Language).Take(3), Is.EqualTo(new[] { "zh", "en", "x00" }));
        Assert.That(titles, Has.Count.EqualTo(8));
    }

    [Test]
    public async Task A_board_without_a_title_is_called_after_the_rulebook()
    {
        using var answer = await _api.Put(_contest, Cup.Body(change: body =>
            body["rulebook"]!["root"]!["boards"]!["total"]!.AsObject().Remove("title")));
        await using var wall = await Follower(have: null);
        Assert.That((await wall.Next<Head>()).BoardTitle, Is.EqualTo("电工赛"));
    }

    private static string Renamed() => Cup.Body(change: body => body["roster"]!["w01"]!["title"] = "改名");

    private static string? Change(Patch patch) => patch.Rows.Single(r => r.Entrant == "w01").Change;

    private static async Task<object> Told(WallClient wall)
    {
        while (true)
        {
            var message = await wall.Next();
            if (message is Wire.Head or Wire.Whole or Wire.Patch) return message;
        }
    }

    private async Task<Whole> Whole()
    {
        await using var wall = await Follower(have: null);
        return await wall.Next<Whole>();
    }

    private async Task<WallClient> Follower(string? have)
    {
        var wall = await WallClient.Connect(House.Server.Address, "messagepack");
        await wall.Follow(_contest, have: have);
        return wall;
    }
}
