using System.Globalization;
using System.Text.Json;

namespace Competition.Server.Tests;

/// <summary>Seats, and how a device comes to hold one.</summary>
[TestFixture]
internal sealed class SeatTests : ContestFixture
{
    private static int _addresses;
    private string Seats => $"/api/contests/{Contest}/seats";

    [Test]
    public async Task A_seat_is_made_changed_and_shown()
    {
        var body = new
        {
            id = "A", title = "A席", role = "judge", by = new[] { "judge", "scorer" }, judge = "J1", blind = true,
            scope = new { venue = "yongjia", nodes = new[] { "cup/s1" } },
        };
        using var made = await Organiser.Ask("POST", Seats, body);
        Assert.That((int)made.StatusCode, Is.EqualTo(201), await made.Content.ReadAsStringAsync());
        using var changed = await Organiser.Ask("POST", Seats, new { id = "A", role = "referee" });
        Assert.That((int)changed.StatusCode, Is.EqualTo(200), await changed.Content.ReadAsStringAsync());
        await Organiser.Seat(Contest, "HJ", "head-judge");
        Assert.Multiple(async () =>
        {
            Assert.That(await made.Content.ReadAsStringAsync(), Is.EqualTo(
                """{"id":"A","title":"A席","role":"judge","by":["judge","scorer"],"judge":"J1","scope":{"venue":"yongjia","nodes":["cup/s1"]},"blind":true,"devices":[]}"""));
            Assert.That((await Organiser.Get(Seats)).GetRawText(), Is.EqualTo(
                """{"seats":[{"id":"A","title":null,"role":"referee","by":["referee"],"judge":"A","scope":{},"blind":false,"devices":[]},"""
                + """{"id":"HJ","title":null,"role":"head-judge","by":null,"judge":"HJ","scope":{},"blind":false,"devices":[]}]}"""));
        });
    }

    [TestCase("""{"role":"judge"}""", "/id")]
    [TestCase("""{"id":"a b","role":"judge"}""", "/id")]
    [TestCase("""{"id":"A","role":"judge","titel":"x"}""", "title")]
    [TestCase("""{"id":"A","role":"judge","by":"judge"}""", "/by")]
    [TestCase("""{"id":"A","role":"wall"}""", "/role")]
    [TestCase("""{"id":"A","role":"judge","scope":{"nodes":["cup/s9"]}}""", "cup/s9")]
    public async Task A_wrong_seat_is_refused_with_the_place(string body, string place)
    {
        using var json = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await Organiser.Http.PostAsync(Seats, json);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(400), text);
        Assert.That(text, Does.Contain(place));
    }

    [TestCase("pin")]
    [TestCase("pairing")]
    public async Task A_device_is_paired_once_and_then_writes_as_the_seat(string how)
    {
        await Organiser.Seat(Contest, "A");
        var pairing = await Organiser.Pairing(Contest, "A");
        var secret = how == "pin" ? Seating.PinOf(pairing) : Seating.TokenOf(pairing);
        var body = new Dictionary<string, string> { [how] = secret, ["holder"] = "陈", ["device"] = "tablet-7" };
        using var device = Device();
        using var answer = await device.Ask("POST", "/api/session", body);
        var session = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        using var again = await device.Ask("POST", "/api/session", body);
        var seats = (await Organiser.Get(Seats)).GetProperty("seats")[0];

        using var referee = House.Server.Api(Seating.CookieOf(answer));
        var receipts = await referee.Post(Contest, Cup.Mark("t7-1", entrant: 1, value: 5));
        var facts = await Facts();
        Assert.Multiple(() =>
        {
            Assert.That(session.GetProperty("seat").GetRawText(), Is.EqualTo(
                """{"id":"A","title":null,"by":["judge"],"judge":"A","blind":false}"""));
            Assert.That(Days(session.GetProperty("expires")), Is.EqualTo(Limits.PassDays).Within(0.01));
            Assert.That((int)again.StatusCode, Is.EqualTo(how == "pin" ? 401 : 410), "for one device only");
            Assert.That(seats.GetProperty("devices").GetRawText(), Is.EqualTo(
                """[{"device":"tablet-7","holder":"陈","since":null,"online":false}]"""));
            Assert.That(receipts.Single().Ruling, Is.EqualTo("stands"));
            Assert.That(facts, Has.Some.Contains("\"by\":\"judge/A\""));
        });
    }

    [Test]
    public async Task The_qr_code_leads_to_the_tablets_page_and_keeps_its_token_from_servers()
    {
        await Organiser.Seat(Contest, "A");
        var pairing = await Organiser.Pairing(Contest, "A");
        Assert.Multiple(() =>
        {
            Assert.That(pairing.GetProperty("url").GetString(), Does.Match(
                $"^http://{House.Server.Address.Authority}/ref/#pair=[A-Za-z0-9_-]{{43}}$"));
            Assert.That(pairing.GetProperty("pin").GetString(), Does.Match("^[0-9]{6}$"));
            Assert.That(pairing.GetProperty("svg").GetString(), Does.StartWith("<svg").And.Not.Contain("script"));
            Assert.That(Days(pairing.GetProperty("expires")) * 24 * 60, Is.EqualTo(10).Within(0.5));
        });
    }

    [Test]
    public async Task Another_pairing_of_a_seat_ends_the_one_before()
    {
        await Organiser.Seat(Contest, "A");
        var first = await Organiser.Pairing(Contest, "A");
        var second = await Organiser.Pairing(Contest, "A");
        using var device = Device();
        await ContestTests.Refused(
            await device.Ask("POST", "/api/session", new { pairing = Seating.TokenOf(first) }), 410, "pairing-over");
        await device.Do("POST", "/api/session", new { pin = Seating.PinOf(second) });
    }

    [Test]
    public async Task A_replaced_device_is_out_when_the_new_one_is_in()
    {
        await Organiser.Seat(Contest, "A");
        var old = await Paired(await Organiser.Pairing(Contest, "A"));
        var beside = await Paired(await Organiser.Pairing(Contest, "A"));
        var other = await Organiser.Pass(Contest, new { role = "judge" });
        var next = await Paired(await Organiser.Pairing(Contest, "A", new { replace = true }));
        foreach (var (token, status) in new[] { (old, 401), (beside, 401), (other, 200), (next, 200) })
        {
            using var device = House.Server.Api(token);
            using var answer = await device.Ask("GET", "/api/session");
            Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        }
    }

    [Test]
    public async Task A_seat_that_is_taken_away_takes_its_passes_and_pairings_along()
    {
        await Organiser.Seat(Contest, "A");
        var token = await Paired(await Organiser.Pairing(Contest, "A"));
        var open = await Organiser.Pairing(Contest, "A");
        await Organiser.Do("DELETE", $"{Seats}/A");
        using var device = House.Server.Api(token);
        await ContestTests.Refused(await device.Ask("GET", "/api/session"), 401, "needs-pass");
        await ContestTests.Refused(
            await Nobody.Ask("POST", "/api/session", new { pairing = Seating.TokenOf(open) }), 410, "pairing-over");
        await ContestTests.Refused(await Organiser.Ask("DELETE", $"{Seats}/A"), 404, "unknown-seat");
        await ContestTests.Refused(await Organiser.Ask("POST", $"{Seats}/A/pairing"), 404, "unknown-seat");
        await Organiser.Seat(Contest, "A");
        await ContestTests.Refused(await device.Ask("GET", "/api/session"), 401, "needs-pass");
    }

    [Test]
    public async Task A_pairing_gives_nothing_any_more_when_the_pass_that_made_it_is_revoked()
    {
        await Organiser.Seat(Contest, "A");
        var token = await Organiser.Pass(Contest, new { role = "organiser" });
        using var deputy = House.Server.Api(token);
        var pairing = await deputy.Pairing(Contest, "A");
        await Organiser.Do("DELETE", $"/api/contests/{Contest}/passes/{Token.HashOf(token)}");
        await ContestTests.Refused(
            await Nobody.Ask("POST", "/api/session", new { pairing = Seating.TokenOf(pairing) }), 410, "pairing-over");
    }

    [Test]
    public async Task Who_tries_wrong_pins_waits()
    {
        await Organiser.Seat(Contest, "A");
        var pairing = await Organiser.Pairing(Contest, "A");
        using var guesser = Device();
        for (var i = 0; i < Limits.WrongPins; i++)
            await ContestTests.Refused(await guesser.Ask("POST", "/api/session", new { pin = "no-pin" }), 401, "wrong-pin");
        using var right = await guesser.Ask("POST", "/api/session", new { pin = Seating.PinOf(pairing) });
        await ContestTests.Refused(right, 429, "too-many-attempts");
        Assert.That(right.Headers.RetryAfter?.Delta?.TotalSeconds, Is.InRange(50, 60));
        using var neighbour = Device();
        await neighbour.Do("POST", "/api/session", new { pin = Seating.PinOf(pairing) });
    }

    [TestCase("""{"role":"judge","expires":"2001-01-01T00:00:00Z"}""")]
    [TestCase("""{"role":"judge","expires":"tomorrow"}""")]
    [TestCase("""{"role":"king"}""")]
    [TestCase("""{}""")]
    [TestCase("""{"role":"judge","seat":"nowhere"}""")]
    public async Task A_wrong_pass_is_not_made(string body)
    {
        using var json = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await Organiser.Http.PostAsync($"/api/contests/{Contest}/passes", json);
        Assert.That((int)answer.StatusCode, Is.EqualTo(400), await answer.Content.ReadAsStringAsync());
    }

    [TestCase(-1, 201)]
    [TestCase(1, 400)]
    public async Task A_pass_holds_for_so_many_days_at_most(int more, int status)
    {
        var ends = Seating.Now.AddDays(Limits.LongestPassDays + more);
        var expires = ends.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        using var answer = await Organiser.Ask("POST", $"/api/contests/{Contest}/passes", new { role = "wall", expires });
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Passes_are_listed_without_their_tokens_and_a_revoked_one_is_gone()
    {
        var passes = $"/api/contests/{Contest}/passes";
        var token = await Organiser.Pass(Contest, new { role = "contestant", holder = "w01" });
        var list = (await Organiser.Get(passes)).GetRawText();
        Assert.That(list, Does.Contain(Token.HashOf(token)).And.Contain("\"holder\":\"w01\"").And.Not.Contain(token));
        await Organiser.Do("DELETE", $"{passes}/{Token.HashOf(token)}");
        Assert.That((await Organiser.Get(passes)).GetRawText(), Is.EqualTo("""{"passes":[]}"""));
        await ContestTests.Refused(await Organiser.Ask("DELETE", $"{passes}/{Token.HashOf(token)}"), 404, "unknown-pass");
    }

    /// <summary>At an address of its own: wrong PINs count by address.</summary>
    private static Api Device() => House.Server.Api(pass: null, from: $"127.0.5.{Interlocked.Increment(ref _addresses)}");

    private static async Task<string> Paired(JsonElement pairing)
    {
        using var device = Device();
        using var answer = await device.Ask("POST", "/api/session", new { pairing = Seating.TokenOf(pairing) });
        return Seating.CookieOf(answer)!;
    }

    private static double Days(JsonElement instant) => (instant.GetDateTimeOffset() - Seating.Now).TotalDays;

    private async Task<string[]> Facts() =>
        (await Organiser.Http.GetStringAsync($"/api/contests/{Contest}/facts?live=false")).Split('\n');
}
