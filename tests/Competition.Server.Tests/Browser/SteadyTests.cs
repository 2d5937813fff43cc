using System.Text.RegularExpressions;

namespace Competition.Server.Tests.Browser;

/// <summary>A wall that stands for hours: its pages, its places, its way back from everything.</summary>
[TestFixture]
internal sealed class SteadyTests
{
    private const string Ids = "[...document.querySelectorAll('[data-row]:not([data-leaving])')].map(row => row.dataset.id)";

    private readonly Api _api = House.Server.Api();

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [TestCase(1, 1)]
    [TestCase(22, 1)]
    [TestCase(23, 2)]
    [TestCase(60, 3)]
    public async Task One_cycle_of_its_pages_shows_everybody_the_first_page_longest(int entrants, int pages)
    {
        var contest = House.NewContest();
        await _api.Make(contest, Cup.Body(entrants));
        await using var screen = await Screen.At(
            new Uri(House.Server.Address, $"/wall/{contest}?board=cup%23total&motion=off"),
            before: page => page.Clock.InstallAsync());
        await screen.Stands("empty");
        var (seen, turns, last) = (new HashSet<string>(StringComparer.Ordinal), new List<int>(), "1");
        for (var second = 1; second <= 15 + 10 * (pages - 1) + 2; second++)
        {
            seen.UnionWith(await screen.Page.EvaluateAsync<string[]>(Ids));
            await screen.Page.Clock.RunForAsync(1000);
            var page = await screen.Page.GetAttributeAsync(".ranking", "data-page") ?? "";
            if (page != last) turns.Add(second);
            last = page;
        }

        Assert.That(seen, Has.Count.EqualTo(entrants));
        var expected = Enumerable.Range(0, pages > 1 ? pages : 0).Select(turn => 15 + 10 * turn).ToList();
        Assert.That(turns, Has.Count.EqualTo(expected.Count));
        Assert.That(turns.Zip(expected, (turn, at) => Math.Abs(turn - at)), Is.All.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task Nothing_shifts_while_marks_come_pages_turn_and_the_line_is_cut()
    {
        var contest = House.NewContest();
        await _api.Make(contest, Cup.Body(entrants: 40));
        await _api.Post(contest, Cup.Mark("a-0", entrant: 1, value: 50));
        await using var screen = await Screen.Open(House.Server.Address, contest, "");
        await screen.Stands("live");
        await screen.Page.EvaluateAsync("""
            () => {
              window.shift = 0
              new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))
                .observe({ type: 'layout-shift' })
            }
            """);
        for (var n = 1; n <= 40; n++) await _api.Post(contest, Cup.Mark($"a-{n}", n, value: n * 17 % 60 + 10, at: n));
        await screen.Page.EvaluateAsync("() => window.sockets.at(-1).close()");
        await screen.Becomes("() => window.sockets.length > 1");
        await screen.Becomes("() => document.querySelector('[data-page=\"2\"]')", seconds: 30);
        for (var n = 41; n <= 80; n++) await _api.Post(contest, Cup.Mark($"a-{n}", n - 40, n * 13 % 60 + 10, at: n));
        await screen.Becomes("() => document.querySelector('[data-page=\"1\"]')", seconds: 30);
        Assert.That(await screen.Page.EvaluateAsync<double>("window.shift"), Is.Zero);
    }

    [Test]
    public async Task A_wall_that_could_never_connect_does_so_within_ten_seconds_of_the_line()
    {
        var contest = House.NewContest();
        await _api.Make(contest);
        await using var screen = await Screen.At(
            new Uri(House.Server.Address, $"/wall/{contest}?board=cup%23total"),
            before: page => page.RouteAsync("**/hubs/**", route => route.AbortAsync()));
        await screen.Becomes("() => document.querySelector('.message')?.innerText === '正在重新连接'");
        await screen.Page.UnrouteAsync("**/hubs/**");
        await screen.Stands("empty", seconds: 12);
    }

    [Test]
    public async Task A_server_that_comes_back_with_another_past_is_shown_as_a_fresh_wall_shows_it()
    {
        var port = ServerProcess.FreePort();
        using var folder = new TempFolder();
        var first = await ServerProcess.Start(folder, port);
        using (var api = first.Api()) await Play(api, facts: 40);
        await using var screen = await Screen.Open(first.Address, "cup");
        await screen.Stands("live");
        await first.DisposeAsync();
        await screen.Stands("offline");

        using var another = new TempFolder();
        await using var second = await ServerProcess.Start(another, port);
        using (var api = second.Api()) await Play(api, facts: 7);
        await screen.Stands("live");
        await using var fresh = await Screen.Open(second.Address, "cup");
        await fresh.Stands("live");
        await screen.Shows(await fresh.Shown());
        Assert.That(await Texts(screen), Is.EqualTo(await Texts(fresh)));
    }

    private static async Task Play(Api api, int facts)
    {
        await api.Make("cup");
        for (var n = 1; n <= facts; n++) await api.Post("cup", Cup.Mark($"a-{n}", n % 12 + 1, n * 7 % 50, n));
    }

    /// <summary>What the rows say, but for who rose lately: a wall that was there knows it, a fresh one does not.</summary>
    private static async Task<string> Texts(Screen screen)
    {
        var cells = await screen.Page.Locator("[data-row] > :not(.delta)").AllInnerTextsAsync();
        return Regex.Replace(string.Join('\n', cells), @"\s+", " ");
    }
}
