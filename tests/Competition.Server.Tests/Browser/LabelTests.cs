namespace Competition.Server.Tests.Browser;

/// <summary>What a wall says besides numbers: names, titles, what is missing and what is left out.</summary>
[TestFixture]
internal sealed class LabelTests
{
    private readonly Api _api = House.Server.Api();

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task A_wall_that_comes_back_shows_the_names_that_were_changed_meanwhile()
    {
        var contest = await Contest();
        await using var screen = await Screen.Open(House.Server.Address, contest);
        await screen.Stands("empty");
        await screen.Page.RouteAsync("**/hubs/**", route => route.AbortAsync());
        await screen.Page.EvaluateAsync("() => window.sockets.forEach(socket => socket.close())");
        await screen.Stands("offline");
        using var answer = await _api.Put(contest, Renamed);
        await screen.Page.UnrouteAsync("**/hubs/**");
        await screen.Becomes("() => document.querySelector('[data-id=w01]').innerText.includes('改名')");
    }

    [Test]
    public async Task A_wall_that_is_connected_shows_names_that_change_at_once()
    {
        var contest = await Contest();
        await using var screen = await Screen.Open(House.Server.Address, contest);
        await screen.Stands("empty");
        using var answer = await _api.Put(contest, Renamed);
        await screen.Becomes("() => document.querySelector('[data-id=w01]').innerText.includes('改名')", seconds: 5);
    }

    [TestCase("zh-CN", "总成绩", "焊接 排障")]
    [TestCase("en", "Total", "Weld Faults")]
    public async Task Titles_are_those_of_the_rulebook_in_the_language_of_the_wall(
        string language, string board, string stages)
    {
        var contest = House.NewContest();
        await _api.Make(contest, Cup.Body(change: body =>
        {
            var tasks = body["rulebook"]!["root"]!["children"]!;
            tasks[0]!["title"] = Title("焊接", "Weld");
            tasks[1]!["title"] = Title("排障", "Faults");
        }));
        await _api.Post(contest, Cup.Mark("a-1", entrant: 1, value: 5));
        await using var screen = await Screen.Open(House.Server.Address, contest, $"motion=off&lang={language}&h=3&d=8");
        await screen.Becomes("() => document.querySelector('.head-strip')");
        Assert.Multiple(async () =>
        {
            Assert.That(await screen.Page.InnerTextAsync("h1"), Is.EqualTo(board));
            var heads = await screen.Page.Locator(".head-column:first-child .head-strip > span").AllInnerTextsAsync();
            Assert.That(string.Join(' ', heads), Is.EqualTo(stages));
        });
    }

    [Test]
    public async Task The_last_change_is_still_there_after_a_reload()
    {
        var contest = await Contest();
        await using var screen = await Screen.Open(House.Server.Address, contest, "motion=off&h=3&d=8");
        await screen.Stands("empty");
        await _api.Post(contest, Cup.Mark("a-1", entrant: 1, value: 5));
        const string Changed = "() => document.querySelector('[data-id=w01] .change')?.innerText === '+5.0'";
        await screen.Becomes(Changed);
        await screen.Page.ReloadAsync();
        await screen.Becomes(Changed);
    }

    [TestCase("nowhere", null, "没有赛事“nowhere”")]
    [TestCase("nowhere", "cup%23total", "没有赛事“nowhere”")]
    [TestCase(null, "cup%23typo", "没有榜单“cup#typo”")]
    public async Task What_is_not_there_is_named_in_place_of_reconnecting(string? contest, string? board, string text)
    {
        contest ??= await Contest();
        var query = board is null ? "" : $"?board={board}";
        await using var screen = await Screen.At(new Uri(House.Server.Address, $"/wall/{contest}{query}"));
        await screen.Becomes($"() => document.querySelector('.message')?.innerText.includes('{text}')");
        Assert.That(await screen.Page.InnerTextAsync(".message"), Does.Contain("请核对网址"));
    }

    [Test]
    public async Task A_contest_that_is_not_public_is_not_shown_and_the_wall_says_why()
    {
        var contest = House.NewContest();
        await _api.Make(contest, Cup.Body(change: body => body["public"] = false));
        await using var screen = await Screen.Open(House.Server.Address, contest, "lang=en");
        await screen.Becomes("() => document.querySelector('.message')?.innerText.includes('is not public')");
    }

    [Test]
    public async Task A_wall_without_parameters_says_that_there_is_no_contest_and_shows_the_first_that_is_made()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder);
        using var api = server.Api();
        await api.Make("secret", Cup.Body(change: body => body["public"] = false));
        await using var screen = await Screen.At(new Uri(server.Address, "/wall/"));
        await screen.Becomes("() => document.querySelector('.message')?.innerText.includes('还没有公开的赛事')");
        await api.Make("cup", Cup.Body(entrants: 5));
        await screen.Stands("empty", seconds: 20);
        Assert.That((await screen.Shown()).Split('\n'), Has.Length.EqualTo(5));
    }

    [Test]
    public async Task Where_places_are_left_out_below_the_first_three_there_is_a_mark()
    {
        var contest = await Contest(entrants: 30);
        for (var n = 1; n <= 30; n++) await _api.Post(contest, Cup.Mark($"a-{n}", entrant: n, value: 90 - n));
        await using var screen = await Screen.Open(House.Server.Address, contest);
        await screen.Becomes("() => document.querySelectorAll('[data-row]').length === 22");
        Assert.That(await screen.Page.Locator("[data-row].after").CountAsync(), Is.Zero, "page 1 leaves nobody out");
        await screen.Becomes("() => document.querySelector('[data-page=\"2\"]')", seconds: 25);
        var marked = await screen.Page.Locator("[data-row].after").EvaluateAllAsync<int[]>(
            "rows => rows.map(row => Number(row.dataset.position))");
        Assert.That(marked, Is.EqualTo(new[] { 12 }));
    }

    private static string Renamed => Cup.Body(change: body => body["roster"]!["w01"]!["title"] = "改名");

    private static System.Text.Json.Nodes.JsonObject Title(string chinese, string english) =>
        new() { ["zh"] = chinese, ["en"] = english };

    private async Task<string> Contest(int entrants = 12)
    {
        var contest = House.NewContest();
        await _api.Make(contest, Cup.Body(entrants));
        return contest;
    }
}
