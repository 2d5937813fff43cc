namespace Competition.Wire.Tests;

/// <summary>
/// The official client, its official MessagePack protocol or JSON, and our server on a real line: each test has a wall
/// of its own.
/// </summary>
public abstract class OfficialClient(string protocol)
{
    private BrowserWall? _wall;
    private Browser? _browser;
    private Hall? _hall;

    protected string Protocol => protocol;

    internal BrowserWall Wall => _wall!;

    internal Hall Hall => _hall!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _browser = await Browser.Shared;
        _hall = await Hall.Open();
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_hall is not null) await _hall.DisposeAsync();
    }

    [SetUp]
    public async Task Connect() => _wall = await Another();

    [TearDown]
    public async Task Disconnect()
    {
        if (_wall is not null) await _wall.Stop();
    }

    internal Task<BrowserWall> Another(string transport = "WebSockets", bool stateful = false) =>
        BrowserWall.Connect(_browser!, Hall.Url, protocol, transport, stateful);
}
