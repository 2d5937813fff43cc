using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Competition.Scoring;

namespace Competition.Server.Tests;

/// <summary>Contests are made, replaced while they have no marks, listed and shown.</summary>
[TestFixture]
internal sealed class ContestTests
{
    private readonly Api _api = House.Server.Api();

    [OneTimeTearDown]
    public void Close() => _api.Dispose();

    [Test]
    public async Task A_new_contest_is_created_and_the_same_again_replaces_it()
    {
        var contest = House.NewContest();
        using var made = await _api.Put(contest, Cup.Body());
        using var again = await _api.Put(contest, Cup.Body(entrants: 3));
        Assert.Multiple(() =>
        {
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(made.Headers.Location?.OriginalString, Is.EqualTo($"/api/contests/{contest}"));
            Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task A_contest_with_marks_is_not_replaced()
    {
        var contest = House.NewContest();
        await _api.Make(contest);
        await _api.Post(contest, Cup.Mark("a-1", entrant: 1, value: 5));
        await Refused(await _api.Put(contest, Cup.Body()), 409, "has-marks");
    }

    [Test]
    public async Task A_contest_is_shown_with_its_status_venues_and_boards()
    {
        var contest = House.NewContest();
        await _api.Make(contest);
        var shown = await _api.Get($"/api/contests/{contest}");
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(shown.GetRawText()), JsonNode.Parse($$"""
            {"id":"{{contest}}","title":"两城电工赛","status":"START_LIST",
             "timeBase":"seconds","startsAt":null,"public":true,
             "rulesHash":"{{Hash("rulebook")}}","rosterHash":"{{Hash("roster")}}",
             "venues":[{"id":"yongjia","title":"永嘉","timeZone":"Asia/Shanghai"},
                       {"id":"yueqing","title":"乐清","timeZone":"Asia/Shanghai"}],
             "boards":[{"of":"cup#total","title":"总成绩"}],"note":null}
            """)), shown.GetRawText());
    }

    [Test]
    public async Task The_first_mark_makes_it_live()
    {
        var contest = House.NewContest();
        await _api.Make(contest);
        await _api.Post(contest, Cup.Mark("a-1", entrant: 1, value: 5));
        var shown = await _api.Get($"/api/contests/{contest}");
        Assert.That(shown.GetProperty("status").GetString(), Is.EqualTo("LIVE"));
    }

    [Test]
    public async Task The_list_holds_it()
    {
        var contest = House.NewContest();
        await _api.Make(contest);
        var list = (await _api.Get("/api/contests")).GetProperty("contests").EnumerateArray();
        Assert.That(list.Select(c => c.GetProperty("id").GetString()), Does.Contain(contest));
    }

    [Test]
    public async Task All_errors_of_a_document_are_told_with_pointers_and_what_is_allowed()
    {
        using var answer = await _api.Put(House.NewContest(), Cup.Body(change: body =>
        {
            body["timeBase"] = "minutes";
            body["rulebook"]!["root"]!["values"]!["total"]!["fold"] = "most";
        }));
        var problem = await Refused(answer, 400, "contest-wrong");
        var errors = problem.GetProperty("errors").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(errors.Select(e => e.GetProperty("pointer").GetString()),
                Is.EquivalentTo(new[] { "/timeBase", "/rulebook/root/values/total/fold" }));
            Assert.That(errors.Select(e => e.GetProperty("allowed").GetString()), Has.Some.Contains("seconds"));
        });
    }

    [Test]
    public async Task What_is_no_json_or_no_object_is_malformed()
    {
        await Refused(await _api.Put(House.NewContest(), "{\"title\": "), 400, "malformed");
        await Refused(await _api.Put(House.NewContest(), "[]"), 400, "malformed");
    }

    [Test]
    public async Task An_id_of_the_wrong_form_is_refused() =>
        await Refused(await _api.Put("-cup", Cup.Body()), 400, "bad-id");

    [Test]
    public async Task A_body_over_the_bound_is_too_large()
    {
        var body = new StringContent(new string(' ', Limits.ContestBytes + 1), Encoding.UTF8, "application/json");
        using var answer = await _api.Http.PutAsync($"/api/contests/{House.NewContest()}", body);
        var problem = await Refused(answer, 413, "body-too-large");
        Assert.That(problem.GetProperty("detail").GetString(), Does.EndWith($"allowed: {Limits.ContestBytes} bytes"));
    }

    [Test]
    public async Task Another_media_type_is_refused()
    {
        var body = new StringContent(Cup.Body(), Encoding.UTF8, "text/plain");
        using var answer = await _api.Http.PutAsync($"/api/contests/{House.NewContest()}", body);
        var problem = await Refused(answer, 415, "unsupported-media-type");
        Assert.That(problem.GetProperty("detail").GetString(), Does.EndWith("allowed: application/json"));
    }

    /// <summary>SHA-256 of that document's canonical JSON.</summary>
    private static string Hash(string document)
    {
        var (body, _) = CanonicalJson.Read(Encoding.UTF8.GetBytes(Cup.Body()));
        var canonical = CanonicalJson.Text(body!.Value.Map![document]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }

    /// <summary>The problem, which is of that status and code.</summary>
    internal static async Task<JsonElement> Refused(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(status), text);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), text);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo(code), text);
        Assert.That(problem.GetProperty("status").GetInt32(), Is.EqualTo(status));
        return problem;
    }
}
