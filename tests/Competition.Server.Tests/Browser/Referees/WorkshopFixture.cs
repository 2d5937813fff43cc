using Microsoft.Playwright;

namespace Competition.Server.Tests.Browser;

/// <summary>A workshop for each test on the common server, and tablets at its seats.</summary>
internal abstract class WorkshopFixture
{
    /// <summary>The sockets of the page, so that they can be cut.</summary>
    private const string KeepSockets = """
        window.sockets = []
        window.WebSocket = class extends WebSocket {
          constructor(...address) { super(...address); window.sockets.push(this) }
        }
        """;

    private static readonly ViewportSize Landscape = new() { Width = 1280, Height = 800 };
    private readonly List<Tablet> _tablets = [];
    private readonly List<Screen> _walls = [];

    private protected Api Organiser { get; } = House.Server.Api();

    private protected string Contest { get; private set; } = "";

    private protected virtual int Entrants => 8;

    [SetUp]
    public Task Make() => Organiser.Make(Contest = House.NewContest(), Workshop.Body(Entrants));

    [TearDown]
    public async Task Leave()
    {
        if (TestContext.CurrentContext.Result.FailCount > 0)
            foreach (var (n, tablet) in _tablets.Index()) await tablet.Picture($"ref-failed-{n}");
        foreach (var wall in _walls) await wall.DisposeAsync();
        foreach (var tablet in _tablets)
        {
            Assert.That(tablet.Complaints, Is.Empty);
            await tablet.DisposeAsync();
        }

        _walls.Clear();
        _tablets.Clear();
    }

    [OneTimeTearDown]
    public void Close() => Organiser.Dispose();

    /// <summary>A new seat with a tablet that shows the queue.</summary>
    /// <param name="before">What is to be done with the tablet before it opens a page.</param>
    private protected async Task<Tablet> Sit(
        string seat, string role = "judge", ViewportSize? size = null, Action<Tablet>? before = null)
    {
        await Organiser.Seat(Contest, seat, role);
        var tablet = await Tablet.New(House.Server.Address);
        _tablets.Add(tablet);
        before?.Invoke(tablet);
        await tablet.Page.AddInitScriptAsync(KeepSockets);
        await tablet.Page.SetViewportSizeAsync((size ?? Landscape).Width, (size ?? Landscape).Height);
        await tablet.PairByToken(Seating.TokenOf(await Organiser.Pairing(Contest, seat)));
        await tablet.Becomes("() => document.body.dataset.state === 'live'");
        return tablet;
    }

    private protected async Task<Screen> Wall(string query = "lang=en")
    {
        var wall = await Screen.Open(House.Server.Address, Contest, $"motion=off&{query}");
        _walls.Add(wall);
        return wall;
    }
}
