using System.Net;
using System.Text.RegularExpressions;

namespace Competition.Server.Tests;

/// <summary>The faces' files: where they are, how long they are kept, what a browser may do with them.</summary>
[TestFixture]
internal sealed partial class DisplayTests
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = House.Server.Address,
    };

    [OneTimeTearDown]
    public void Close() => _http.Dispose();

    [Test]
    public async Task The_root_leads_to_the_wall()
    {
        using var answer = await _http.GetAsync("/");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/wall/"));
    }

    [TestCase("/wall")]
    [TestCase("/wall/")]
    [TestCase("/wall/some.contest")]
    [TestCase("/wall/%E8%B5%9B")]
    [TestCase("/wall/index.html")]
    public async Task A_wall_is_one_page_that_is_asked_for_each_time(string path)
    {
        DisplaysOrIgnore();
        using var answer = await _http.GetAsync(path);
        Assert.Multiple(async () =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
            Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("no-cache"));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("id=\"wall\""));
        });
    }

    [TestCase("/ref/")]
    [TestCase("/ref/me")]
    [TestCase("/ref/queue/w07")]
    [TestCase("/ref/index.html")]
    public async Task A_tablet_is_one_page_that_is_asked_for_each_time(string path)
    {
        DisplaysOrIgnore();
        using var answer = await _http.GetAsync(path);
        Assert.Multiple(async () =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
            Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("no-cache"));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("id=\"ref\""));
        });
    }

    [Test]
    public async Task A_tablet_lies_where_its_service_worker_reaches()
    {
        using var answer = await _http.GetAsync("/ref?lang=en");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/ref/?lang=en"));
    }

    [TestCase("/ref/sw.js", "text/javascript")]
    [TestCase("/ref/manifest.webmanifest", "application/manifest+json")]
    [TestCase("/ref/icons/icon.svg", "image/svg+xml")]
    public async Task What_keeps_its_name_is_asked_for_each_time(string path, string type)
    {
        DisplaysOrIgnore();
        using var answer = await _http.GetAsync(path);
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
            Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("no-cache"));
        });
    }

    [Test]
    public async Task What_has_its_hash_in_its_name_is_kept_for_a_year_and_packed()
    {
        DisplaysOrIgnore();
        var script = Script().Match(await _http.GetStringAsync("/wall/")).Groups[1].Value;
        using var ask = new HttpRequestMessage(HttpMethod.Get, script);
        ask.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var answer = await _http.SendAsync(ask);
        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(
                answer.Headers.GetValues("Cache-Control"), Is.EqualTo(new[] { "public, max-age=31536000, immutable" }));
            Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }));
        });
    }

    [TestCase("/assets/gone-12345678.js")]
    [TestCase("/ref/gone.js")]
    public async Task A_missing_file_is_not_found_and_no_page(string path) =>
        await ContestTests.Refused(await _http.GetAsync(path), 404, "not-found");

    [Test]
    public async Task A_file_outside_the_faces_is_not_served()
    {
        string[] paths =
            ["/../appsettings.json", "/%2e%2e/Competition.Server.dll", "/wall/..%2f..%2fCompetition.Server.dll"];
        foreach (var path in paths)
        {
            using var answer = await _http.GetAsync(path);
            var page = answer.Content.Headers.ContentType?.MediaType;
            Assert.That((answer.StatusCode, page), Is.EqualTo((HttpStatusCode.NotFound, "application/problem+json"))
                .Or.EqualTo((HttpStatusCode.OK, "text/html")), path);
        }
    }

    [TestCase("/wall/")]
    [TestCase("/api/contests")]
    [TestCase("/nothing")]
    public async Task Every_answer_tells_the_browser_what_it_may_do(string path)
    {
        using var answer = await _http.GetAsync(path);
        string Header(string name) => string.Join(' ', answer.Headers.GetValues(name));
        Assert.Multiple(() =>
        {
            Assert.That(Header("Content-Security-Policy"), Does.Contain("default-src 'self'"));
            Assert.That(Header("Content-Security-Policy"), Does.Contain("frame-ancestors 'self'"));
            Assert.That(Header("Content-Security-Policy"), Does.Not.Contain("unsafe"));
            Assert.That(Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(Header("Referrer-Policy"), Is.EqualTo("no-referrer"));
            Assert.That(Header("Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"));
            Assert.That(answer.Headers.Contains("Server"), Is.False);
        });
    }

    private static void DisplaysOrIgnore()
    {
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "wall", "index.html")))
            Assert.Ignore("the displays are not built here (npm is missing)");
    }

    [GeneratedRegex("src=\"([^\"]+\\.js)\"")]
    private static partial Regex Script();
}
