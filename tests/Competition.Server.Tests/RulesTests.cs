using System.Text;
using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>Other versions of the rules, through the API: seen before, applied to the whole history, taken back.</summary>
[TestFixture]
internal sealed class RulesTests
{
    private static string Doubled => Cup.Rulebook.Replace("coalesce(weld, 0)", "2 * coalesce(weld, 0)", StringComparison.Ordinal);

    [Test]
    public async Task A_new_version_is_seen_before_it_counts_and_then_counts_for_all_marks()
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest);
        await api.Post(contest, Cup.Mark("a-1", 1, 40), Fix("b-1", 2, 50));

        using var answer = await Preview(api, contest, Doubled);
        var preview = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var first = preview["changes"]!.AsArray().Single(c => c!["entrant"]!.GetValue<string>() == "w01")!;
        Assert.That(
            (first["board"]!.GetValue<string>(), first["before"]!["rank"]!.GetValue<int>(), first["after"]!["rank"]!.GetValue<int>()),
            Is.EqualTo((Cup.Board, 2, 1)));
        Assert.That(preview["doubts"]!.AsArray().Select(d => d!["why"]!.GetValue<string>()), Is.EqualTo(["same-version"]));
        Assert.That(await First(api, contest), Is.EqualTo("w02 50"), "nothing is changed");

        Assert.That((await api.Post(contest, Rules("r-1", Doubled)))[0].Ruling, Is.EqualTo("stands"));
        Assert.That(await First(api, contest), Is.EqualTo("w01 80"));
        await api.Post(contest, """{"id":"v-1","type":"void","at":9,"target":"r-1","reason":"too early"}""");
        Assert.That(await First(api, contest), Is.EqualTo("w02 50"));
    }

    [Test]
    public async Task A_wrong_version_is_refused_with_its_place_in_both_ways()
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest);
        var wrong = Cup.Rulebook.Replace("coalesce(weld, 0)", "coalesce(wled, 0)", StringComparison.Ordinal);
        using var answer = await Preview(api, contest, wrong);
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("/root/children/0/values/points/expr").And.Contain("'weld'"));
        var receipt = (await api.Post(contest, Rules("r-1", wrong)))[0];
        Assert.That((receipt.Why, receipt.Message), Is.EqualTo(("document-wrong", receipt.Message)));
        Assert.That(receipt.Message, Does.Contain("/rulebook/root/children/0/values/points/expr"));
    }

    [Test]
    public async Task Who_has_no_pass_sees_no_preview()
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        using var nobody = House.Server.Api(pass: null);
        await api.Make(contest);
        using var answer = await Preview(nobody, contest, Doubled);
        Assert.That((int)answer.StatusCode, Is.EqualTo(401));
    }

    [Test]
    public async Task A_late_entrant_is_added_by_a_roster_fact_longer_than_an_ordinary_line()
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest);
        var late = string.Join(",", Enumerable.Range(1, 2_000).Select(n => $$"""
            "late{{n}}":{"title":"{{new string('z', 40)}}","venue":"yueqing"}
            """));
        var receipts = await api.Post(contest, $$"""{"id":"l-1","type":"roster","at":2,"set":{ {{late}} } }""".ReplaceLineEndings(" "));
        Assert.That(receipts[0].Ruling, Is.EqualTo("stands"), receipts[0].Message);
        var mark = Cup.Mark("a-1", 1, 77).Replace("w01", "late1999", StringComparison.Ordinal);
        Assert.That((await api.Post(contest, mark))[0].Ruling, Is.EqualTo("stands"));
        Assert.That(await First(api, contest), Is.EqualTo("late1999 77"));
    }

    private static Task<HttpResponseMessage> Preview(Api api, string contest, string rulebook) => api.Http.PostAsync(
        $"/api/contests/{contest}/rules/preview", new StringContent(rulebook, Encoding.UTF8, "application/json"));

    private static string Rules(string id, string rulebook) => new JsonObject
    {
        ["id"] = id, ["type"] = "rules", ["at"] = 5, ["version"] = 2, ["document"] = JsonNode.Parse(rulebook),
    }.ToJsonString();

    private static string Fix(string id, int entrant, decimal value) =>
        Cup.Mark(id, entrant, value).Replace("cup/s1", "cup/s2", StringComparison.Ordinal).Replace("weld", "fix", StringComparison.Ordinal);

    private static async Task<string> First(Api api, string contest)
    {
        var board = await api.Get($"/api/contests/{contest}/board?of={Uri.EscapeDataString(Cup.Board)}");
        var first = board.GetProperty("boards").GetProperty(Cup.Board)[0];
        return $"{first.GetProperty("entrant")} {first.GetProperty("cells").GetProperty("cup.total")}";
    }
}
