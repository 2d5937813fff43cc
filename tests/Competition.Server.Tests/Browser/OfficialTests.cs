using System.Globalization;
using System.Text.Json;

namespace Competition.Server.Tests.Browser;

/// <summary>
/// A real championship whose server is killed in the middle of its replay: it ends as it was decided, on the API and on
/// walls, with every fact once.
/// </summary>
[TestFixture]
internal sealed class OfficialTests
{
    private const string Contest = "worlds";

    private const string Read = """
        [...document.querySelectorAll('[data-row]:not([data-leaving])')]
          .map(row => [row.dataset.id, row.dataset.rank, row.querySelector('.total').innerText.trim()].join(' '))
        """;

    [Test]
    public async Task A_championship_that_is_killed_and_replayed_again_ends_as_it_was_decided()
    {
        var real = RealContest.Of("figure-skating-worlds2017-men");
        using var folder = new TempFolder();
        var port = ServerProcess.FreePort();
        Task<(int Exit, string Said)> replaying;
        await using (var killed = await ServerProcess.Start(folder, port))
        {
            using var api = killed.Api();
            replaying = real.Replay(killed.Address, Contest);
            while (await Entries(api) < 2_000) await Task.Delay(5);
            Assert.That(replaying.IsCompleted, Is.False, "in the middle");
            await killed.Kill();
        }

        await using var server = await ServerProcess.Start(folder, port);
        var (exit, said) = await replaying;
        Assert.That(exit, Is.Zero, said);
        using var again = server.Api();
        var held = await Entries(again);
        (exit, said) = await real.Replay(server.Address, Contest);
        Assert.That(exit, Is.Zero, said);
        Assert.That(await Entries(again), Is.EqualTo(held), "the second replay added nothing");
        await EachFactOnce(again, held);
        await Official(server, again, real, "event/short#segment", "event/short.total");
        await Official(server, again, real, "event/free#segment", "event/free.total");
        await Official(server, again, real, "event#final", "event.total");
    }

    private static async Task<long> Entries(Api api)
    {
        using var answer = await api.Http.GetAsync($"/api/contests/{Contest}/boards");
        if (!answer.IsSuccessStatusCode) return 0;      // it is being made
        var boards = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return boards.GetProperty("heads").EnumerateArray().Sum(h => h.GetProperty("entry").GetInt64());
    }

    private static async Task EachFactOnce(Api api, long entries)
    {
        await using var feed = await api.Http.GetStreamAsync($"/api/contests/{Contest}/facts");
        using var lines = new StreamReader(feed);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var n = 0; n < entries; n++)
        {
            var fact = JsonSerializer.Deserialize<JsonElement>((await lines.ReadLineAsync())!);
            Assert.That(ids.Add(fact.GetProperty("id").GetString()!), Is.True, fact.GetRawText());
        }
    }

    private static async Task Official(ServerProcess server, Api api, RealContest real, string board, string total)
    {
        var official = Table(real.Expected, board, total);
        Assert.That(official, Is.Not.Empty);
        var counted = (await api.Get($"/api/contests/{Contest}/board?of={Uri.EscapeDataString(board)}"))
            .GetProperty("boards").GetProperty(board).EnumerateArray()
            .ToDictionary(s => s.GetProperty("entrant").GetString()!, s => (
                s.GetProperty("rank").ToString(), Number(s.GetProperty("cells").GetProperty(total).GetString()!)));
        var shown = await Shown(server, board);
        foreach (var (entrant, line) in official)
        {
            Assert.That(counted[entrant], Is.EqualTo(line), $"{board} {entrant} on the API");
            Assert.That(shown[entrant], Is.EqualTo(line), $"{board} {entrant} on the wall");
        }
    }

    /// <summary>What all pages of a wall show, by entrant: rank and total as an eye reads them.</summary>
    private static async Task<Dictionary<string, (string Rank, decimal? Total)>> Shown(ServerProcess server, string board)
    {
        await using var screen = await Screen.At(
            new Uri(server.Address, $"/wall/{Contest}?board={Uri.EscapeDataString(board)}&motion=off"),
            before: page => page.Clock.InstallAsync());
        await screen.Page.WaitForSelectorAsync("[data-row]");
        var shown = new Dictionary<string, (string, decimal?)>(StringComparer.Ordinal);
        var pages = int.Parse((await screen.Page.GetAttributeAsync(".ranking", "data-pages"))!, CultureInfo.InvariantCulture);
        for (var second = 0; second <= 15 + 10 * pages; second++)
        {
            foreach (var row in await screen.Page.EvaluateAsync<string[]>(Read))
            {
                var parts = row.Split(' ');
                shown[parts[0]] = (parts[1], Number(parts[2]));
            }

            await screen.Page.Clock.RunForAsync(1000);
        }

        return shown;
    }

    /// <summary>The lines of the official table of a board that have a rank.</summary>
    private static Dictionary<string, (string Rank, decimal? Total)> Table(string file, string board, string total)
    {
        var lines = File.ReadAllLines(file).Select(l => l.Split(',')).ToList();
        var column = Array.IndexOf(lines[0], total);
        return lines.Skip(1).Where(l => l[0] == board).ToDictionary(l => l[1], l => (l[2], Number(l[column])));
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
