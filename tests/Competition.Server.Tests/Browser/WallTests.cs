namespace Competition.Server.Tests.Browser;

/// <summary>The wall in Chromium: it shows what the API prints, and goes on when things go wrong.</summary>
[TestFixture]
internal sealed class WallTests
{
    [Test]
    public async Task After_a_replay_the_wall_shows_the_board_of_the_api_in_order_with_shared_ranks()
    {
        const int Entrants = 20;   // one page
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest, Cup.Body(Entrants));
        await using var screen = await Screen.Open(House.Server.Address, contest);
        var chance = new Random(5);
        for (var n = 1; n <= 500; n++)
            await api.Post(contest, Cup.Mark($"a-{n}", 1 + chance.Next(Entrants), value: chance.Next(90), at: n));
        await api.Post(contest, Cup.Mark("tie-1", entrant: 3, value: 99, at: 501));
        await api.Post(contest, Cup.Mark("tie-2", entrant: 7, value: 99, at: 502));
        var rows = await Rows(api, contest);
        await screen.Shows(rows);
        await screen.Stands("live");
        await screen.Picture("wall-after-replay");
        Assert.Multiple(() =>
        {
            Assert.That(rows, Does.StartWith("1 w03 99\n1 w07 99\n3 "), "equals share a place and the next is skipped");
            Assert.That(screen.Complaints, Is.Empty);
        });
    }

    [Test]
    public async Task Two_walls_show_the_same()
    {
        var (contest, api) = await Contest();
        await using var left = await Screen.Open(House.Server.Address, contest);
        await api.Post(contest, Cup.Mark("a-1", entrant: 1, value: 5), Cup.Mark("a-2", entrant: 2, value: 7));
        await using var right = await Screen.Open(House.Server.Address, contest, "lang=en");
        await api.Post(contest, Cup.Mark("a-3", entrant: 3, value: 6));
        var rows = await Rows(api, contest);
        await left.Shows(rows);
        await right.Shows(rows);
    }

    [Test]
    public async Task A_contest_without_marks_ranks_nobody()
    {
        var (contest, _) = await Contest();
        await using var screen = await Screen.Open(House.Server.Address, contest);
        await screen.Stands("empty");
        var ranks = (await screen.Shown()).Split('\n').Select(row => row.Split(' ')[0]);
        Assert.That(ranks, Has.All.Empty.And.Exactly(12).Items);
    }

    [Test]
    public async Task A_name_with_markup_is_text()
    {
        const string name = "<img src=x onerror=\"document.title='stolen'\">";
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest, Cup.Body(change: body => body["roster"]!["w01"]!["title"] = name));
        await api.Post(contest, Cup.Mark("a-1", entrant: 1, value: 5));
        await using var screen = await Screen.Open(House.Server.Address, contest);
        await screen.Shows(await Rows(api, contest));
        var row = screen.Page.Locator("[data-id=w01]");
        var shown = string.Concat((await row.InnerTextAsync()).Where(c => !char.IsWhiteSpace(c)));
        Assert.Multiple(async () =>
        {
            Assert.That(shown, Does.Contain(string.Concat(name.Where(c => !char.IsWhiteSpace(c)))));
            Assert.That(await row.Locator("img").CountAsync(), Is.Zero);
            Assert.That(await screen.Page.TitleAsync(), Is.Not.EqualTo("stolen"));
        });
    }

    [Test]
    public async Task Clients_that_send_garbage_do_not_disturb_it()
    {
        var (contest, api) = await Contest();
        await using var screen = await Screen.Open(House.Server.Address, contest);
        await screen.Stands("empty");
        await screen.Page.EvaluateAsync("document.body.dataset.untouched = 'yes'");
        var noise = new Random(11);
        for (var n = 1; n <= 20; n++)
        {
            var garbage = new byte[noise.Next(1, 3_000)];
            noise.NextBytes(garbage);
            await using var bad = await WallClient.Connect(House.Server.Address, n % 2 == 0 ? "json" : "messagepack");
            await bad.SendBytes(garbage);
            await api.Post(contest, Cup.Mark($"a-{n}", entrant: n % 12 + 1, value: n));
        }

        await screen.Shows(await Rows(api, contest));
        Assert.Multiple(async () =>
        {
            Assert.That(await screen.Page.GetAttributeAsync("body", "data-untouched"), Is.EqualTo("yes"), "reloaded");
            Assert.That(await screen.Page.GetAttributeAsync("body", "data-state"), Is.EqualTo("live"));
            Assert.That(screen.Complaints, Is.Empty);
        });
    }

    [Test]
    public async Task A_server_that_stops_leaves_the_rows_and_when_it_is_back_the_wall_goes_on()
    {
        using var folder = new TempFolder();
        var port = ServerProcess.FreePort();
        var server = await ServerProcess.Start(folder, port);
        Screen screen;
        string rows;
        using (var api = server.Api())
        {
            await api.Make("cup");
            var marks = Enumerable.Range(1, 40).Select(n => Cup.Mark($"a-{n}", n % 12 + 1, n * 7 % 50, n));
            await api.Post("cup", [.. marks]);
            screen = await Screen.Open(server.Address, "cup");
            rows = await Rows(api, "cup");
        }

        await screen.Shows(rows);
        await server.Stop();
        await server.DisposeAsync();
        await screen.Stands("offline");
        Assert.That(await screen.Shown(), Is.EqualTo(rows), "the rows stay");
        await screen.Picture("wall-offline");

        await using var again = await ServerProcess.Start(folder, port);
        using var back = again.Api();
        await back.Post("cup", Cup.Mark("b-1", entrant: 12, value: 77, at: 100));
        await screen.Stands("live");
        await screen.Shows(await Rows(back, "cup"));
        await screen.DisposeAsync();
    }

    [Test]
    public async Task A_wall_that_stands_still_is_stale_and_then_offline()
    {
        var folder = new TempFolder();
        var server = await ServerProcess.Start(folder);
        using (var api = server.Api())
        {
            await api.Make("cup");
            await api.Post("cup", Cup.Mark("a-1", entrant: 1, value: 5));
        }

        await using (var screen = await Screen.Open(server.Address, "cup"))
        {
            await screen.Stands("live");
            server.Freeze();
            await screen.Stands("stale");
            await screen.Stands("offline");
            server.Thaw();
            await screen.Stands("live");
        }

        await server.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task A_replaced_contest_appears_without_a_reload()
    {
        var (contest, api) = await Contest();
        await using var screen = await Screen.Open(House.Server.Address, contest);
        await screen.Stands("empty");
        using var replaced = await api.Put(contest, Cup.Body(entrants: 3));
        await screen.Page.WaitForFunctionAsync(
            "() => document.querySelectorAll('[data-row]:not([data-leaving])').length === 3");
    }

    private static async Task<(string Contest, Api Api)> Contest()
    {
        var contest = House.NewContest();
        var api = House.Server.Api();
        await api.Make(contest);
        return (contest, api);
    }

    private static async Task<string> Rows(Api api, string contest) => Screen.RowsOf(
        await api.Http.GetStringAsync($"/api/contests/{contest}/board?of=cup%23total&format=csv"));
}
