using System.Text;
using System.Text.Json.Nodes;
using Competition.Wire;

namespace Competition.Server.Tests;

/// <summary>An entrant is under review: no byte without a pass tells what is corrected, until it is posted.</summary>
[TestFixture]
internal sealed class HoldTests : ContestFixture
{
    private const string Canary = "83.7";
    private const string BoardPath = "board?of=cup%23total";
    private const string First = """{"node":"cup","entrant":"w01"}""";

    [Test]
    public async Task No_byte_without_a_pass_tells_what_is_corrected_until_it_is_posted([Values("json", "messagepack")] string protocol)
    {
        await Organiser.Post(Contest, Cup.Mark("open-1", entrant: 1, value: 50), Cup.Mark("open-2", entrant: 2, value: 60));
        await using var wall = await Wall(protocol);
        Assert.That((await Ask(Organiser, "hold", First)).Ruling, Is.EqualTo("stands"));
        await Until(wall, "held");
        await using var late = await Wall(protocol);
        Assert.That(late.Head.Review, Is.EqualTo(new[] { "w01" }));
        Assert.That(late.Head.View, Is.EqualTo("held"));

        await Organiser.Post(
            Contest, """{"id":"v-1","type":"void","at":2,"target":"open-1","reason":"hidden-2"}""",
            Cup.Mark("hidden-1", entrant: 1, value: 83.7m, at: 3), Cup.Mark("open-3", entrant: 3, value: 6.5m, at: 3));
        await Task.WhenAll(Until(wall, "6.5"), Until(late.Client, "6.5"));
        var sent = new List<string> { wall.Client.Raw, late.Client.Raw };
        foreach (var path in new[] { BoardPath, BoardPath + "&format=csv", BoardPath + "&asOf=9", BoardPath + "&role=public", "boards", "",
                     "explain?cell=cup.total&entrant=w01", "explain?board=cup%23total&entrant=w01&from=0", "facts?live=false" })
            sent.Add(await Nobody.Http.GetStringAsync($"/api/contests/{Contest}/{path}".TrimEnd('/')));
        Assert.That(sent, Has.None.Contains(Canary).And.None.Contains("hidden-"));
        Assert.That(string.Concat(sent), Does.Contain("\"50\"").And.Contain("open-3").And.Contain("\"review\":[\"w01\"]"));
        Assert.That(await Organiser.Http.GetStringAsync($"/api/contests/{Contest}/{BoardPath}"), Does.Contain(Canary));

        Assert.That((await Ask(Organiser, "post", First)).Ruling, Is.EqualTo("stands"));
        await Task.WhenAll(Until(wall, Canary), Until(late.Client, Canary));
        await using var last = await Wall(protocol);
        Assert.That((last.Head.View, last.Head.Review.Count), Is.EqualTo(("open", 0)));
        var feed = await Nobody.Http.GetStringAsync($"/api/contests/{Contest}/facts?live=false");
        Assert.That(feed, Does.Contain("hidden-1").And.Contain("hidden-2"));
    }

    [Test]
    public async Task What_changes_nothing_or_is_malformed_is_refused_by_name_in_both_languages()
    {
        Assert.That((await Ask(Organiser, "post", First)).Why, Is.EqualTo("not-held"));
        await Ask(Organiser, "hold", First);
        var refused = await Ask(Organiser, "hold", First, "zh-CN");
        Assert.That((refused.Why, refused.Message), Is.EqualTo(("already-held", "“w01”在“cup”已处于复核中")));
        Assert.That((await Ask(Organiser, "hold", """{"node":"cup","entrant":"w99"}""")).Why, Is.EqualTo("unknown-entrant"));
        var extra = """{"node":"cup","entrant":"w01","heads":{}}""";
        foreach (var (body, place) in new[] { ("[]", "{\\\"node\\\":path"), ("""{"node":"cup"}""", "/entrant"), (extra, "/heads") })
        {
            using var wrong = await Send(Organiser, "hold", body);
            Assert.That((int)wrong.StatusCode, Is.EqualTo(400));
            Assert.That(await wrong.Content.ReadAsStringAsync(), Does.Contain(place));
        }

        foreach (var call in new[] { "hold", "post", "confirm/x" })
        {
            using var denied = await Send(Nobody, call, First);
            Assert.That((int)denied.StatusCode, Is.EqualTo(401), call);
        }
    }

    [Test]
    public async Task A_result_that_was_sealed_in_review_is_served_when_it_is_posted()
    {
        await Organiser.Post(Contest, Cup.Mark("open-1", entrant: 1, value: 50));
        await Ask(Organiser, "hold", First);
        await Organiser.Post(
            Contest, Cup.Mark("hidden-1", entrant: 1, value: 83.7m, at: 3), """{"id":"o-1","type":"publish","at":4,"node":"cup"}""");
        using var made = await Send(Organiser, "seal", "{}");
        Assert.That((int)made.StatusCode, Is.EqualTo(200), await made.Content.ReadAsStringAsync());
        using var held = await Nobody.Http.GetAsync($"/api/contests/{Contest}/result");
        Assert.That(await held.Content.ReadAsStringAsync(), Does.Contain("result-held").And.Not.Contain(Canary));
        await Ask(Organiser, "post", First);
        Assert.That(await Nobody.Http.GetStringAsync($"/api/contests/{Contest}/result"), Does.Contain(Canary));
    }

    [Test]
    public async Task What_needs_a_second_person_waits_and_the_same_pass_is_none()
    {
        var contest = House.NewContest();
        await Organiser.Make(contest, Cup.Body(change: body => body["secondPerson"] = JsonNode.Parse("""["publish","seal","post"]""")));
        await Organiser.Post(contest, Cup.Mark("open-1", entrant: 1, value: 50));
        const string publish = """{"id":"o-1","type":"publish","at":4,"node":"cup"}""";
        using var sent = await Organiser.Send(contest, new StringContent(publish));
        var pending = JsonNode.Parse(await sent.Content.ReadAsStringAsync())!;
        Assert.That((string?)pending["ruling"], Is.EqualTo("pending"));
        Assert.That((await Ask(Organiser, $"confirm/{pending["confirm"]}", "", of: contest)).Why, Is.EqualTo("same-person"));
        Assert.That((await Organiser.Get($"/api/contests/{contest}")).GetProperty("status").GetString(), Is.EqualTo("LIVE"));
        using var unknown = await Send(Organiser, "confirm/nothing", "", of: contest);
        Assert.That((int)unknown.StatusCode, Is.EqualTo(404));
        Assert.That(await unknown.Content.ReadAsStringAsync(), Does.Contain("nothing-pending"));
        await Ask(Organiser, "hold", First, of: contest);
        Assert.That((await Ask(Organiser, "post", First, of: contest)).Ruling, Is.EqualTo("pending"));
        var boards = (await Organiser.Get($"/api/contests/{contest}/boards")).GetProperty("boards");
        Assert.That(boards[0].GetProperty("review").GetArrayLength(), Is.EqualTo(1), "it is held still");
        Assert.That(boards[0].GetProperty("view").GetString(), Is.EqualTo("open"), "nothing is kept from the organiser");
    }

    [Test]
    public async Task A_seal_that_waits_answers_202_and_the_id_to_confirm()
    {
        var contest = House.NewContest();
        await Organiser.Make(contest, Cup.Body(change: body => body["secondPerson"] = JsonNode.Parse("""["seal"]""")));
        await Organiser.Post(contest, Cup.Mark("open-1", 1, 50), """{"id":"o-1","type":"publish","at":4,"node":"cup"}""");
        using var waits = await Send(Organiser, "seal", "", of: contest);
        Assert.That((int)waits.StatusCode, Is.EqualTo(202));
        var answer = JsonNode.Parse(await waits.Content.ReadAsStringAsync())!;
        Assert.That((string?)answer["ruling"], Is.EqualTo("pending"));
        Assert.That((await Ask(Organiser, $"confirm/{answer["confirm"]}", "", of: contest)).Why, Is.EqualTo("same-person"));
        using var none = await Nobody.Http.GetAsync($"/api/contests/{contest}/result");
        Assert.That((int)none.StatusCode, Is.EqualTo(404));
    }

    private async Task<ReceiptText> Ask(Api api, string call, string body, string language = "en", string? of = null)
    {
        using var answer = await Send(api, call, body, language, of);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return Api.Receipts(text).Single();
    }

    private async Task<HttpResponseMessage> Send(Api api, string call, string body, string language = "en", string? of = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/contests/{of ?? Contest}/{call}");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await api.Http.SendAsync(request);
    }

    private async Task<Watching> Wall(string protocol)
    {
        var wall = await WallClient.Connect(House.Server.Address, protocol);
        await wall.Follow(Contest);
        var head = await wall.Next<Head>();
        await wall.Next<Whole>();
        return new Watching(wall, head);
    }

    private static Task Until(Watching wall, string text) => Until(wall.Client, text);

    private static async Task Until(WallClient wall, string text)
    {
        while (!wall.Raw.Contains(text, StringComparison.Ordinal)) await wall.Next<object>();
    }

    private sealed record Watching(WallClient Client, Head Head) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Client.DisposeAsync();
    }
}
