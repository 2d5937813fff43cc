using System.Net;
using System.Net.Http.Headers;

namespace Competition.Server.Tests;

/// <summary>What an answer says to the browser, whatever went wrong; and how it writes its words.</summary>
[TestFixture]
internal sealed class HeaderTests
{
    [Test]
    public async Task A_failure_of_ours_tells_the_browser_what_it_may_do_too()
    {
        using var folder = new TempFolder();
        await using var server = await ServerProcess.Start(folder);
        using var api = server.Api();
        await api.Make("cup");
        await api.Post("cup", [.. Enumerable.Range(1, 50).Select(n => Cup.Mark($"a-{n}", entrant: 1, value: n))]);
        foreach (var segment in Directory.EnumerateFiles(folder.Data, "*.seg", SearchOption.AllDirectories))
            await Spoil(segment);

        using var answer = await api.Http.GetAsync("/api/contests/cup/board?of=cup%23total");
        await ContestTests.Refused(answer, 503, "journal-damaged");
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'self';"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
    }

    [Test]
    public async Task A_page_connects_to_its_own_host_only()
    {
        using var api = House.Server.Api(pass: null);
        using var answer = await api.Http.GetAsync("/api/contests");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries);
        var host = House.Server.Address.Authority;
        Assert.That(policy, Has.One.EqualTo($"connect-src 'self' ws://{host} wss://{host}"));
    }

    [Test]
    public async Task The_description_of_the_api_is_written_once_and_asked_for_by_its_tag()
    {
        using var api = House.Server.Api(pass: null);
        using var first = await api.Http.GetAsync("/openapi/v1.json");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? EntityTagHeaderValue.Any);
        using var second = await api.Http.SendAsync(again);
        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotModified)));
    }

    [Test]
    public async Task Quotes_and_Chinese_are_written_as_they_are()
    {
        using var api = House.Server.Api();
        var contest = House.NewContest();
        await api.Make(contest);
        var shown = await api.Http.GetStringAsync($"/api/contests/{contest}");
        using var refused = await api.Http.GetAsync($"/api/contests/{contest}/facts?after=!");
        var receipts = await api.Send(contest, new StringContent(Cup.Mark("a-1", entrant: 77, value: 1)));
        Assert.Multiple(async () =>
        {
            Assert.That(shown, Does.Contain("\"两城电工赛\""));
            Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("'after'").And.Not.Contain("\\u"));
            Assert.That(await receipts.Content.ReadAsStringAsync(), Does.Contain("'w77'").And.Not.Contain("\\u"));
        });
    }

    private static async Task Spoil(string segment)
    {
        await using var file = new FileStream(segment, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        var written = bytes.AsSpan().LastIndexOfAnyExcept((byte)0) + 1;      // behind it is room
        file.Position = written / 2;
        await file.WriteAsync(new byte[64]);
    }
}
