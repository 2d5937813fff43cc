using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Competition.Server.Tests;

/// <summary>Who is connected with a pass that ends is out within a second, and is told so at his next call.</summary>
[TestFixture]
internal sealed class RevocationTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);
    private readonly Api _organiser = House.Server.Api();
    private string _contest = "";

    [SetUp]
    public Task Make() =>
        _organiser.Make(_contest = House.NewContest(), Seating.Cup(body => body["public"] = false));

    [OneTimeTearDown]
    public void Close() => _organiser.Dispose();

    [TestCase("wall", "json")]
    [TestCase("judge", "messagepack")]
    public async Task A_revoked_wall_is_cut_off(string role, string protocol)
    {
        var token = await _organiser.Pass(_contest, new { role });
        await using var wall = await WallClient.Connect(House.Server.Address, protocol, pass: token);
        await using var other = await WallClient.Connect(House.Server.Address, pass: await _organiser.Pass(_contest, new { role }));
        await wall.Follow(_contest);
        await other.Follow(_contest);
        await wall.Next<Wire.Whole>();
        await other.Next<Wire.Whole>();
        await _organiser.Revoke(_contest, token);
        var clock = Stopwatch.StartNew();
        await wall.Closed;
        Assert.That(clock.Elapsed, Is.LessThan(Bound));
        await other.Next<Wire.Beat>();
        Assert.That(other.State, Is.EqualTo(WebSocketState.Open), "another pass is another pass");
    }

    [Test]
    public async Task An_expired_wall_is_cut_off()
    {
        var ends = Seating.Now.AddSeconds(2);
        var token = await Expiring(ends);
        await using var wall = await WallClient.Connect(House.Server.Address, pass: token);
        await wall.Follow(_contest);
        await wall.Next<Wire.Whole>();
        await wall.Closed;
        Assert.That(Seating.Now - ends, Is.InRange(TimeSpan.Zero, Bound));
    }

    [Test]
    public async Task No_call_passes_after_the_revocation_has_its_receipt()
    {
        var token = await _organiser.Pass(_contest, new { role = "wall" });
        await using var wall = await WallClient.Connect(House.Server.Address, pass: token);
        await _organiser.Revoke(_contest, token);
        await wall.Follow(_contest);
        Assert.That((await wall.Next<CompletionMessage>()).Error, Does.EndWith("revoked"));
    }

    [Test]
    public async Task A_revoked_seat_takes_all_its_connections_along()
    {
        await _organiser.Seat(_contest, "A");
        var token = await _organiser.Pass(_contest, new { role = "judge", seat = "A" });
        await using var wall = await WallClient.Connect(House.Server.Address, pass: token);
        await wall.Follow(_contest);
        await wall.Next<Wire.Whole>();
        var seats = (await _organiser.Get($"/api/contests/{_contest}/seats")).GetProperty("seats")[0];
        Assert.That(seats.GetProperty("devices")[0].GetProperty("online").GetBoolean(), Is.True);
        await _organiser.Do("DELETE", $"/api/contests/{_contest}/seats/A");
        var clock = Stopwatch.StartNew();
        await wall.Closed;
        Assert.That(clock.Elapsed, Is.LessThan(Bound));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_open_feed_ends_with_its_pass(bool revoked)
    {
        var ends = Seating.Now.AddSeconds(revoked ? 3600 : 2);
        var token = await Expiring(ends);
        using var reader = House.Server.Api(token);
        using var feed = await reader.Http.GetAsync(
            $"/api/contests/{_contest}/facts", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await feed.Content.ReadAsStreamAsync());
        Assert.That(await lines.ReadLineAsync(), Does.Contain("\"contest\""));
        var clock = Stopwatch.StartNew();
        if (revoked) await _organiser.Revoke(_contest, token);
        await lines.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
        var late = revoked ? clock.Elapsed : Seating.Now - ends;
        Assert.That(late, Is.InRange(TimeSpan.Zero, Bound));
    }

    private Task<string> Expiring(DateTimeOffset ends) => _organiser.Pass(_contest, new
    {
        role = "wall", expires = ends.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    });
}
