using System.Net;
using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>
/// Why a cell, and why another place, over the API: evidence with a pass, problems that say what was meant.
/// </summary>
[TestFixture]
internal sealed class ExplainTests
{
    private static readonly string Total = Uri.EscapeDataString(Cup.Board);

    [Test]
    public async Task A_cell_is_told_down_to_its_facts_and_who_sent_them_only_with_a_pass()
    {
        var (contest, api) = await Marked();
        using var nobody = House.Server.Api(pass: null);
        var path = $"/api/contests/{contest}/explain?cell=cup.total&entrant=w01";
        var (known, open) = (await Json(api, path), await Json(nobody, path));
        Assert.That(known["cells"]!.AsArray().Select(c => $"{c!["cell"]} {c["value"]}"), Is.EqualTo(
            ["cup.total 40", "cup/s1.points 40", "cup/s2.points 0"]));
        var (fact, bare) = (Fact(known), Fact(open));
        Assert.That(new[] { fact["id"], bare["id"] }.Select(i => i!.GetValue<string>()), Is.All.EqualTo("a-1"));
        Assert.That(new[] { fact["by"], fact["recv"] }, Is.All.Not.Null);
        Assert.That(new[] { bare["by"], bare["recv"] }, Is.All.Null);
        Assert.That((await Json(api, path + "&asOf=0"))["cells"]![0]!["value"]!.GetValue<string>(), Is.EqualTo("0"));
        api.Dispose();
    }

    [Test]
    public async Task A_changed_standing_names_what_happened_and_who_passed()
    {
        var (contest, api) = await Marked();
        await api.Post(contest, """{"id":"v-1","type":"void","at":9,"target":"a-1","reason":"typo"}""");
        var path = $"/api/contests/{contest}/explain?board={Total}&entrant=w01&from=5";
        var cause = await Json(api, path);
        const string Says = "^1st → 2nd because mark a-1 was voided by .+: typo; ";
        Assert.That(cause["text"]!["en"]!.GetValue<string>(), Does.Match(Says));
        Assert.That(cause["text"]!["zh"]!.GetValue<string>(), Does.Contain("被 选手2 超过"));
        using var nobody = House.Server.Api(pass: null);
        var open = (await Json(nobody, path))["text"]!["en"]!.GetValue<string>();
        Assert.That(open, Does.Contain("a-1 was voided: typo"));
        Assert.That(await api.Http.GetStringAsync(path + "&to=6&format=text"), Is.EqualTo("1st as before\n"));
        api.Dispose();
    }

    [Test]
    public async Task Other_rules_between_the_instants_are_named()
    {
        var (contest, api) = await Marked();
        var rules = Cup.Rulebook.Replace("coalesce(fix, 0)", "50 + coalesce(fix, 0)", StringComparison.Ordinal)
            .Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).ReplaceLineEndings(" ");
        await api.Post(contest, $$"""{"id":"r-1","type":"rules","at":7,"version":2,"document":{{rules}}}""");
        var cause = await Json(api, $"/api/contests/{contest}/explain?board={Total}&entrant=w01&from=5");
        Assert.That(cause["rules"]!.ToJsonString(), Is.EqualTo("""{"after":2,"before":1}"""));
        Assert.That(cause["text"]!["en"]!.GetValue<string>(), Is.EqualTo(
            "1st as before, though the rules went from version 1 to 2; cup.total went from 40 to 90"));
        api.Dispose();
    }

    [TestCase("cell=cup.totl&entrant=w01", 404, "unknown-cell", "did you mean 'cup.total'")]
    [TestCase("cell=nonsense&entrant=w01", 404, "unknown-cell", "path.value")]
    [TestCase("cell=cup.total&entrant=w99", 404, "unknown-entrant", "'w99'")]
    [TestCase("board=cup%23totla&entrant=w01&from=1", 404, "unknown-board", "did you mean 'cup#total'")]
    [TestCase("board=nonsense&entrant=w01&from=1", 404, "unknown-board", "it has: cup#total")]
    [TestCase("board=cup%23total&entrant=nobody&from=1", 404, "unknown-entrant", "nobody")]
    [TestCase("entrant=w01", 400, "bad-query", "'cell'")]
    [TestCase("cell=cup.total&board=cup%23total&entrant=w01", 400, "bad-query", "either cell")]
    [TestCase("cell=cup.total", 400, "bad-query", "'entrant'")]
    [TestCase("cell=cup.total&entrant=w01&asOf=noon", 400, "bad-query", "'asOf'")]
    [TestCase("cell=cup.total&entrant=w01&from=1", 400, "bad-query", "'from'")]
    [TestCase("board=cup%23total&entrant=w01", 400, "bad-query", "'from'")]
    [TestCase("board=cup%23total&entrant=w01&from=9&to=3", 400, "bad-query", "'to'")]
    [TestCase("board=cup%23total&entrant=w01&from=9&asOf=3", 400, "bad-query", "'asOf'")]
    [TestCase("cell=cup.total&entrant=w01&format=xml", 400, "bad-query", "json text")]
    [TestCase("cell=cup.total&entrant=w01&lang=fr", 400, "bad-query", "en zh")]
    public async Task A_wrong_question_is_told_what_was_meant(string query, int status, string code, string says)
    {
        var (contest, api) = await Marked();
        using var answer = await api.Http.GetAsync($"/api/contests/{contest}/explain?{query}");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That(((int)answer.StatusCode, problem["code"]!.GetValue<string>()), Is.EqualTo((status, code)));
        Assert.That(problem["detail"]!.GetValue<string>(), Does.Contain(says));
        api.Dispose();
    }

    [Test]
    public async Task A_long_unknown_name_is_not_repeated_whole()
    {
        var (contest, api) = await Marked();
        var name = new string('x', Limits.ShownName + 1);
        using var answer = await api.Http.GetAsync($"/api/contests/{contest}/explain?cell={name}&entrant=w01");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(text, Does.Not.Contain(name).And.Contain(name[1..]));
        api.Dispose();
    }

    [Test]
    public async Task A_contest_that_is_not_public_explains_nothing_to_strangers()
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        using var nobody = House.Server.Api(pass: null);
        await api.Make(contest, Cup.Body(change: b => b["public"] = false));
        using var answer = await nobody.Http.GetAsync($"/api/contests/{contest}/explain?cell=cup.total&entrant=w01");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private static async Task<(string Contest, Api Api)> Marked()
    {
        var contest = House.NewContest();
        var api = House.Server.Api();
        await api.Make(contest);
        await api.Post(contest, Cup.Mark("a-1", 1, 40), Cup.Mark("b-1", 2, 30));
        return (contest, api);
    }

    private static async Task<JsonNode> Json(Api api, string path) =>
        JsonNode.Parse(await api.Http.GetStringAsync(path))!;

    private static JsonNode Fact(JsonNode explanation) =>
        explanation["inputs"]!.AsArray().SelectMany(i => i!["facts"]!.AsArray()).Single()!["fact"]!;
}
