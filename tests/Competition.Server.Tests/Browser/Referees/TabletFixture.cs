using System.Diagnostics;
using System.Text.Json;
using NUnit.Framework.Interfaces;

namespace Competition.Server.Tests.Browser;

/// <summary>A contest of two tasks for each test, and tablets at its seats: two criteria on one sheet.</summary>
internal abstract class TabletFixture
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(25);
    private static readonly string?[] Entered = ["mark", "void", "restore", "request", "sign", "status"];
    private static readonly string[] Told = ["type", "entrant", "node", "value"];
    private readonly List<Tablet> _tablets = [];

    private protected Api Organiser { get; private set; } = null!;

    private protected string Contest { get; private set; } = "";

    [SetUp]
    public Task Make() => MakeAt(House.Server);

    [TearDown]
    public async Task Leave()
    {
        var isFailed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed;
        var complaints = _tablets.SelectMany(tablet => tablet.Complaints).ToList();
        foreach (var tablet in _tablets)
        {
            if (isFailed && !tablet.Page.IsClosed) await tablet.Picture($"failed-{Contest}-{_tablets.IndexOf(tablet)}");
            await tablet.DisposeAsync();
        }

        _tablets.Clear();
        Organiser.Dispose();
        Assert.That(complaints, Is.Empty);
    }

    /// <summary>The same on a server of the test's own.</summary>
    private protected Task MakeAt(ServerProcess server)
    {
        Organiser?.Dispose();
        Organiser = server.Api();
        Contest = House.NewContest();
        return Organiser.Make(Contest, Cup.Body(change: body => body["timeBase"] = "utc"));
    }

    /// <summary>A seat with a tablet that shows the queue.</summary>
    private protected async Task<Tablet> Sit(string seat = "A", string role = "judge")
    {
        await Organiser.Seat(Contest, seat, role);
        return await SitToo(seat);
    }

    /// <summary>One more tablet at a seat.</summary>
    private protected async Task<Tablet> SitToo(string seat = "A")
    {
        var tablet = await Started();
        await tablet.PairByToken(Seating.TokenOf(await Organiser.Pairing(Contest, seat)));
        await tablet.Becomes("() => document.body.dataset.state === 'live'");
        await tablet.Says("synced 0");
        return tablet;
    }

    /// <summary>A tablet with nothing open.</summary>
    private protected async Task<Tablet> Started(Uri? server = null)
    {
        var tablet = await Tablet.New(server ?? Organiser.Http.BaseAddress!);
        _tablets.Add(tablet);
        return tablet;
    }

    /// <summary>The head judge signs somebody off.</summary>
    private protected async Task Sign(string entrant)
    {
        await Organiser.Seat(Contest, "HJ", "head-judge");
        using var head = new Api(Organiser.Http.BaseAddress!, await Organiser.Pass(Contest, new { role = "head-judge", seat = "HJ" }));
        var at = Seating.Now.ToString("O");
        var sign = $$"""{"id":"hj-1","type":"sign","at":"{{at}}","node":"cup","entrant":"{{entrant}}"}""";
        Assert.That((await head.Post(Contest, sign)).Single().Ruling, Is.EqualTo("stands"));
    }

    /// <summary>What was entered, as the server has it and in its order, voids last: type, entrant, task, value.</summary>
    private protected async Task<IReadOnlyList<string>> Facts()
    {
        var lines = await Organiser.Http.GetStringAsync($"/api/contests/{Contest}/facts?live=false");
        return
        [
            .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line)!)
                .Where(fact => Entered.Contains(fact["type"].GetString()))
                .OrderBy(fact => fact.ContainsKey("entrant") ? "" : fact["type"].GetString())
                .Select(fact => string.Join(' ', Told.Where(fact.ContainsKey).Select(name => fact[name].ToString()))),
        ];
    }

    /// <summary>Waits until the server has these, and no others.</summary>
    private protected async Task Holds(params string[] facts)
    {
        await Until(async () => (await Facts()).Count >= facts.Length);
        Assert.That(await Facts(), Is.EqualTo(facts));
    }

    /// <summary>Waits until the board of the API gives somebody this total; blank while nothing is scored.</summary>
    private protected async Task Totals(string entrant, string total)
    {
        var last = "";
        await Until(async () => (last = await Total(entrant)) == total, () => $"{entrant} has {last} instead of {total}");
    }

    private protected static async Task Until(Func<Task<bool>> isSo, Func<string>? otherwise = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (watch.Elapsed > Patience) Assert.Fail(otherwise?.Invoke() ?? "it did not come in time");
            await Task.Delay(Poll);
        }
    }

    private async Task<string> Total(string entrant)
    {
        var board = await Organiser.Http.GetStringAsync(
            $"/api/contests/{Contest}/board?of={Uri.EscapeDataString(Cup.Board)}&format=csv");
        return Screen.RowsOf(board).Split('\n').Select(row => row.Split(' ')).Single(row => row[1] == entrant)[2];
    }
}
