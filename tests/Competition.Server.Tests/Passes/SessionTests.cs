using System.Globalization;

namespace Competition.Server.Tests;

/// <summary>A browser's session: a cookie that no script reads and no other site uses.</summary>
[TestFixture]
internal sealed class SessionTests : ContestFixture
{
    [Test]
    public async Task A_pass_becomes_a_cookie_that_opens_what_the_pass_opens()
    {
        var ends = Seating.Now.AddDays(3);
        var token = await Organiser.Pass(Contest, new { role = "auditor", holder = "陈", expires = Text(ends) });
        using var browser = House.Server.Api(pass: null);
        using var answer = await browser.Ask("POST", "/api/session", new { pass = token });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.That(cookie.Split("; "), Is.SupersetOf(new[] { $"competition={token}", "path=/", "samesite=strict", "httponly" }));
        Assert.That(cookie, Does.Not.Contain("secure").And.Contain($"expires={ends.UtcDateTime:R}"));

        browser.Http.DefaultRequestHeaders.Add("Cookie", $"competition={token}");
        var session = await browser.Get("/api/session");
        await browser.Get($"/api/contests/{Contest}/journals");
        Assert.That(session.GetRawText(), Is.EqualTo(
            $$"""{"contest":"{{Contest}}","title":"两城电工赛","role":"auditor","holder":"陈","expires":"{{Text(ends)}}","scope":{},"seat":null}"""));
    }

    [Test]
    public async Task The_servers_own_passes_have_sessions_too()
    {
        using var answer = await Nobody.Ask("POST", "/api/session", new { pass = ServerProcess.Pass });
        Assert.That(answer.Headers.GetValues("Set-Cookie").Single(), Does.Not.Contain("expires"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(
            """{"contest":null,"title":null,"role":"organiser","holder":null,"expires":null,"scope":{},"seat":null}"""));
    }

    [TestCase("""{"pass":"not-a-pass-of-this-server"}""", 401, "needs-pass")]
    [TestCase("""{"pairing":"no-token-of-a-pairing"}""", 410, "pairing-over")]
    [TestCase("""{"pass":"a","pin":"123456"}""", 400, "malformed")]
    [TestCase("""{"pass":7}""", 400, "malformed")]
    [TestCase("""{"pin":null}""", 400, "malformed")]
    [TestCase("""{"pass":"a","device":""}""", 400, "malformed")]
    [TestCase("""{"pas":"a"}""", 400, "malformed")]
    [TestCase("""[]""", 400, "malformed")]
    [TestCase("""{""", 400, "malformed")]
    public async Task What_opens_no_session_is_refused(string body, int status, string code)
    {
        using var json = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await ContestTests.Refused(await Nobody.Http.PostAsync("/api/session", json), status, code);
    }

    [TestCase(Limits.HolderCharacters, 200)]
    [TestCase(Limits.HolderCharacters + 1, 400)]
    public async Task A_device_has_so_long_a_name(int characters, int status)
    {
        var body = new { pass = ServerProcess.Pass, device = new string('d', characters) };
        using var answer = await Nobody.Ask("POST", "/api/session", body);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Nobody_has_no_session_and_may_leave_all_the_same()
    {
        await ContestTests.Refused(await Nobody.Ask("GET", "/api/session"), 401, "needs-pass");
        using var left = await Nobody.Ask("DELETE", "/api/session");
        Assert.That((int)left.StatusCode, Is.EqualTo(204));
        Assert.That(left.Headers.GetValues("Set-Cookie").Single(), Does.StartWith("competition=; expires=Thu, 01 Jan 1970"));
    }

    [Test]
    public async Task A_cookie_that_holds_no_more_is_none_and_does_not_lock_a_browser_out()
    {
        var token = await Organiser.Pass(Contest, new { role = "wall" });
        using var browser = House.Server.Api(pass: null);
        browser.Http.DefaultRequestHeaders.Add("Cookie", $"competition={token}");
        await browser.Get("/api/session");
        await Organiser.Do("DELETE", $"/api/contests/{Contest}/passes/{Token.HashOf(token)}");
        await ContestTests.Refused(await browser.Ask("GET", "/api/session"), 401, "needs-pass");
        await browser.Get($"/api/contests/{Contest}/boards");
    }

    // A page of another site makes the browser send its cookie along: only what Origin says tells the two apart.
    [TestCase("http://evil.example", null, 403)]
    [TestCase("http://127.0.0.1:1", null, 403)]
    [TestCase("null", null, 403)]
    [TestCase(null, null, 403)]
    [TestCase(null, "cross-site", 403)]
    [TestCase(null, "same-site", 403)]
    [TestCase(null, "same-origin", 201)]
    [TestCase("self", null, 201)]
    public async Task A_cookie_changes_something_from_a_page_of_this_host_only(string? origin, string? site, int status)
    {
        using var browser = Browser(origin, site);
        var seat = new { id = "A", role = "judge" };
        using var answer = await browser.Ask("POST", $"/api/contests/{Contest}/seats", seat);
        if (status == 403) await ContestTests.Refused(answer, 403, "cross-site");
        else Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        await browser.Get($"/api/contests/{Contest}/seats");
    }

    [TestCase("http://evil.example", 403)]
    [TestCase("self", 200)]
    public async Task A_cookie_opens_a_hub_from_a_page_of_this_host_only(string origin, int status)
    {
        using var browser = Browser(origin, site: null);
        using var answer = await browser.Ask("POST", "/hubs/wall/negotiate?negotiateVersion=1");
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        using var polling = await browser.Ask("GET", "/hubs/wall");
        Assert.That((int)polling.StatusCode, Is.EqualTo(status == 403 ? 403 : 400), "without a connection's id");
    }

    [TestCase("http://evil.example", 403)]
    [TestCase(null, 403)]
    [TestCase("self", 101)]
    public async Task A_cookie_opens_a_socket_from_a_page_of_this_host_only(string? origin, int status)
    {
        using var browser = Browser(origin, site: null);
        using var upgrade = new HttpRequestMessage(HttpMethod.Get, "/hubs/wall");
        upgrade.Headers.Connection.Add("Upgrade");
        upgrade.Headers.Upgrade.ParseAdd("websocket");
        upgrade.Headers.Add("Sec-WebSocket-Version", "13");
        upgrade.Headers.Add("Sec-WebSocket-Key", Convert.ToBase64String(new byte[16]));
        using var answer = await browser.Http.SendAsync(upgrade, HttpCompletionOption.ResponseHeadersRead);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task No_page_of_another_site_puts_its_pass_into_a_browser()
    {
        using var browser = House.Server.Api(pass: null);
        browser.Http.DefaultRequestHeaders.Add("Origin", "http://evil.example");
        var answer = await browser.Ask("POST", "/api/session", new { pass = ServerProcess.ReaderPass });
        await ContestTests.Refused(answer, 403, "cross-site");
        Assert.That(Seating.CookieOf(answer), Is.Null);
    }

    [Test]
    public async Task A_form_of_another_site_is_no_session()
    {
        using var form = new StringContent($$"""{"pass":"{{ServerProcess.Pass}}"}""");
        await ContestTests.Refused(await Nobody.Http.PostAsync("/api/session", form), 415, "unsupported-media-type");
    }

    [Test]
    public async Task A_program_says_its_pass_itself_and_is_not_asked_whence()
    {
        using var program = House.Server.Api();
        program.Http.DefaultRequestHeaders.Add("Origin", "http://evil.example");
        await program.Seat(Contest, "A");
    }

    private static Api Browser(string? origin, string? site)
    {
        var browser = House.Server.Api(pass: null);
        var headers = browser.Http.DefaultRequestHeaders;
        headers.Add("Cookie", $"competition={ServerProcess.Pass}");
        var self = House.Server.Address.GetLeftPart(UriPartial.Authority);
        if (origin is not null) headers.Add("Origin", origin == "self" ? self : origin);
        if (site is not null) headers.Add("Sec-Fetch-Site", site);
        return browser;
    }

    private static string Text(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
