using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;

namespace Competition.Server.Tests;

/// <summary>
/// Who may read and write: nobody, a reader, an organiser; and what else is refused before anything happens.
/// </summary>
[TestFixture]
internal sealed class AccessTests
{
    private readonly Api _organiser = House.Server.Api();
    private readonly Api _reader = House.Server.Api(ServerProcess.ReaderPass);
    private readonly Api _nobody = House.Server.Api(pass: null);

    [OneTimeTearDown]
    public void Close()
    {
        _organiser.Dispose();
        _reader.Dispose();
        _nobody.Dispose();
    }

    [Test]
    public async Task Writing_needs_a_pass()
    {
        var answer = await _nobody.Put(House.NewContest(), Cup.Body());
        await ContestTests.Refused(answer, 401, "needs-pass");
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
    }

    [Test]
    public async Task A_wrong_pass_is_refused_even_where_none_is_needed()
    {
        using var stranger = House.Server.Api("not-a-pass-of-this-server");
        await ContestTests.Refused(await stranger.Http.GetAsync("/api/contests"), 401, "needs-pass");
    }

    [Test]
    public async Task Another_scheme_than_bearer_is_a_wrong_pass()
    {
        using var basic = House.Server.Api(pass: null);
        basic.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "b3Blbg==");
        await ContestTests.Refused(await basic.Http.GetAsync("/api/contests"), 401, "needs-pass");
    }

    [Test]
    public async Task A_readers_pass_may_not_write()
    {
        var contest = House.NewContest();
        await _organiser.Make(contest);
        await ContestTests.Refused(await _reader.Put(House.NewContest(), Cup.Body()), 403, "forbidden");
        var facts = new StringContent(Cup.Mark("a-1", entrant: 1, value: 5));
        await ContestTests.Refused(await _reader.Send(contest, facts), 403, "forbidden");
    }

    [Test]
    public async Task Anybody_reads_a_public_contest_and_only_a_pass_another()
    {
        var (open, closed) = (House.NewContest(), House.NewContest());
        await _organiser.Make(open);
        await _organiser.Make(closed, Cup.Body(change: body => body["public"] = false));
        foreach (var path in new[] { "", "/boards", "/board?of=cup%23total" })
        {
            await _nobody.Get($"/api/contests/{open}{path}");
            await _reader.Get($"/api/contests/{closed}{path}");
            await ContestTests.Refused(await _nobody.Http.GetAsync($"/api/contests/{closed}{path}"), 401, "needs-pass");
        }

        await ContestTests.Refused(await _nobody.Http.GetAsync($"/api/contests/{closed}/facts"), 401, "needs-pass");
        var list = (await _nobody.Get("/api/contests")).GetRawText();
        Assert.That(list, Does.Contain($"\"{open}\"").And.Not.Contain($"\"{closed}\""));
    }

    [Test]
    public async Task A_wall_of_a_closed_contest_needs_a_pass()
    {
        var contest = House.NewContest();
        await _organiser.Make(contest, Cup.Body(change: body => body["public"] = false));
        await using var without = await WallClient.Connect(House.Server.Address);
        await without.Follow(contest);
        var refusal = await without.Next<Microsoft.AspNetCore.SignalR.Protocol.CompletionMessage>();
        await using var with = await WallClient.Connect(House.Server.Address, pass: ServerProcess.ReaderPass);
        await with.Follow(contest);
        var head = await with.Next<Wire.Head>();
        Assert.Multiple(() =>
        {
            Assert.That(refusal.Error, Does.EndWith("needs-pass"));
            Assert.That(head.Contest, Is.EqualTo(contest));
        });
    }

    [Test]
    public void A_wall_with_a_wrong_pass_does_not_come_in() => Assert.That(
        async () => await WallClient.Connect(House.Server.Address, pass: "not-a-pass-of-this-server"),
        Throws.InstanceOf<WebSocketException>().With.Message.Contains("401"));

    [Test]
    public async Task What_is_not_there_is_not_found()
    {
        var contest = House.NewContest();
        await _organiser.Make(contest);
        await ContestTests.Refused(await _nobody.Http.GetAsync("/api/contests/nobody"), 404, "unknown-contest");
        await ContestTests.Refused(await _nobody.Http.GetAsync("/api/contests/nobody/boards"), 404, "unknown-contest");
        await ContestTests.Refused(await _organiser.Send("nobody", new StringContent("{}")), 404, "unknown-contest");
        var none = await ContestTests.Refused(
            await _nobody.Http.GetAsync($"/api/contests/{contest}/board?of=cup%23none"), 404, "unknown-board");
        Assert.That(none.GetProperty("detail").GetString(), Does.Contain("it has: cup#total"));
        await ContestTests.Refused(await _nobody.Http.GetAsync($"/api/contests/{contest}/board?of="), 404, "unknown-board");
        await ContestTests.Refused(await _nobody.Http.GetAsync("/api/nothing"), 404, "not-found");
    }

    [Test]
    public async Task Another_method_is_not_allowed() =>
        await ContestTests.Refused(
            await _organiser.Http.DeleteAsync("/api/contests/cup"), 405, "method-not-allowed");

    [Test]
    public async Task A_wrong_query_is_refused_with_what_is_allowed()
    {
        var contest = House.NewContest();
        await _organiser.Make(contest);
        string[] queries = ["board?of=cup%23total&asOf=noon", "board?of=cup%23total&format=pdf", "facts?after=!"];
        foreach (var query in queries)
        {
            using var answer = await _nobody.Http.GetAsync($"/api/contests/{contest}/{query}");
            await ContestTests.Refused(answer, 400, "bad-query");
        }
    }

    [Test]
    public async Task The_api_describes_itself()
    {
        var api = await _nobody.Http.GetFromJsonAsync<System.Text.Json.JsonElement>("/openapi/v1.json");
        var paths = api.GetProperty("paths").EnumerateObject().Select(p => p.Name);
        Assert.That(paths, Is.SupersetOf(new[]
        {
            "/api/contests", "/api/contests/{c}", "/api/contests/{c}/facts", "/api/contests/{c}/boards",
            "/api/contests/{c}/board", "/health/live", "/health/ready",
        }));
        var contest = api.GetProperty("paths").GetProperty("/api/contests/{c}");
        Assert.That(contest.GetProperty("put").GetProperty("security").GetRawText(), Does.Contain("pass"));
        Assert.That(contest.GetProperty("get").TryGetProperty("security", out _), Is.False);
    }
}
