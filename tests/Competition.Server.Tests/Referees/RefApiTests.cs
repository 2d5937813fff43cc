using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Competition.Server.Tests;

/// <summary>The desk, the marks and re-runs over HTTP.</summary>
[TestFixture]
internal sealed class RefApiTests : JuryFixture
{
    private protected override void Change(JsonObject contest) => contest["rulebook"]!["version"] = 2;

    [Test]
    public async Task The_same_desk_has_the_same_tag_and_need_not_be_sent_again()
    {
        var judge = await Sit("A");
        using var api = House.Server.Api(judge);
        var path = $"/api/contests/{Contest}/desk";
        using var first = await api.Http.GetAsync(path);
        var tag = first.Headers.ETag!;
        var again = await Asked(api, path, tag);
        await Organiser.Post(Contest, """{"id":"o-1","type":"roster","at":1,"set":{"w9":{"type":"person","title":"新","venue":"east"}}}""");
        var other = await Asked(api, path, tag);
        Assert.Multiple(async () =>
        {
            Assert.That((again.Status, again.Text, again.Tag), Is.EqualTo((304, "", tag)));
            Assert.That(other.Status, Is.EqualTo(200));
            Assert.That(other.Text, Does.Contain("新"));
            Assert.That(other.Tag, Is.Not.EqualTo(tag));
            Assert.That(await first.Content.ReadAsStringAsync(), Does.Contain("\"serverTime\":1").And.Contain("\"role\":\"judge\""));
        });
    }

    [Test]
    public async Task A_blind_seat_is_never_told_a_name()
    {
        var judge = await Sit("A", blind: true);
        await Organiser.Post(Contest, """{"id":"o-1","type":"alias","at":1,"alias":"K1","entrant":"w1"}""");
        var desk = (await Get(judge, "desk")).GetRawText();
        foreach (var word in new[] { "王芳", "李思远", "德力西", "w1", "w2", "104", "is not shown", "nor this" })
            Assert.That(desk, Does.Not.Contain(word));
        Assert.That(desk, Does.Contain("\"id\":\"K1\",\"title\":null"));
        using var answer = await Answer(judge, "marks?entrant=w1");
        Assert.That((int)answer.StatusCode, Is.EqualTo(404), "as if there were nobody of that id");
    }

    [Test]
    public async Task What_has_a_receipt_is_in_the_marks()
    {
        var judge = await Sit("A");
        for (var n = 1; n <= 20; n++)
        {
            await Stand(judge, Look($"a-{n}", "A", "w1", n, at: n));
            var marks = await Get(judge, "marks?entrant=w1");
            Assert.That(marks.GetProperty("marks").GetArrayLength(), Is.EqualTo(n));
        }
    }

    [Test]
    public async Task A_mark_is_told_as_it_was_entered()
    {
        var judge = await Sit("A");
        await Stand(judge, """{"id":"a-1","at":1.25,"node":"cup/run","entrant":"w1","input":"tries","no":2,"kg":60.5,"light":"good"}""");
        await Stand(judge, """{"id":"a-2","type":"void","at":2,"target":"a-1","reason":"slip"}""");
        var mark = (await Get(judge, "marks")).GetProperty("marks")[0].GetRawText();
        Assert.That(mark, Is.EqualTo(
            """{"id":"a-1","at":1.25,"node":"cup/run","entrant":"w1","input":"tries","judge":null,"""
            + """ "content":{"kg":60.5,"light":"good","no":2},"by":"judge/A","mine":true,"state":"void","reason":"slip"}""".Trim()));
    }

    [TestCase("marks?node=cup/none", "unknown-node")]
    [TestCase("marks?entrant=w9", "unknown-entrant")]
    public async Task An_unknown_name_is_said_to_be(string path, string code)
    {
        using var answer = await Answer(await Sit("A"), path);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain(code));
    }

    [Test]
    public async Task A_rerun_voids_marks_statuses_and_samples_in_one_act_and_twice_changes_nothing()
    {
        var (head, judge) = (await Sit("HJ", "head-judge"), await Sit("A"));
        await Stand(judge, Look("a-1", "A", "w1", 9), Look("a-2", "A", "w2", 8));
        await Organiser.Post(
            Contest,
            """{"id":"s-1","type":"sample","at":1,"signal":"volt","v":3,"entrant":"w1"}""",
            """{"id":"t-1","type":"status","at":1,"node":"cup/run","entrant":"w1","code":"DNF"}""",
            """{"id":"x-1","type":"mark","at":1,"node":"cup/run/deep","entrant":"w1","input":"x","value":4}""");
        var order = new { id = "hj-7", at = 5, node = "cup", entrant = "w1", reason = "power cut" };
        var first = await Receipts(head, order);
        await Stand(judge, Look("a-3", "A", "w1", 7, at: 6));
        var again = await Receipts(head, order);
        var marks = await Get(judge, "marks?entrant=w1");
        var facts = await Organiser.Http.GetStringAsync($"/api/contests/{Contest}/facts?live=false");
        Assert.Multiple(() =>
        {
            Assert.That(first.Select(r => r.Ruling), Is.EqualTo(Enumerable.Repeat("stands", 4)));
            Assert.That(again.Select(r => (r.Ruling, r.Id)), Is.EqualTo(first.Select(r => ("stood-already", r.Id))));
            Assert.That(marks.GetProperty("marks").EnumerateArray().Select(m => m.GetProperty("state").GetString()),
                Is.EqualTo(new[] { "void", "stands" }));
            foreach (var target in new[] { "s-1", "t-1", "x-1", "a-1" })
                Assert.That(facts, Does.Contain($"\"reason\":\"power cut\",\"target\":\"{target}\",\"by\":\"head-judge/HJ\""));
            Assert.That(facts, Does.Not.Contain("\"target\":\"a-2\"").And.Not.Contain("\"target\":\"a-3\""));
        });
    }

    [Test]
    public async Task A_rerun_is_for_the_head_judge_in_his_scope_with_a_reason()
    {
        var (head, judge) = (await Sit("HJ", "head-judge", new { venue = "west" }), await Sit("A"));
        var east = new { node = "cup", entrant = "w1", reason = "r" };
        Assert.Multiple(async () =>
        {
            Assert.That(await Refusal(judge, east), Is.EqualTo("403 forbidden"));
            Assert.That(await Refusal(null, east), Is.EqualTo("401 needs-pass"));
            Assert.That(await Refusal(head, east), Is.EqualTo("403 out-of-scope"));
            Assert.That(await Refusal(head, new { node = "cup", entrant = "w2" }), Is.EqualTo("400 malformed"));
            Assert.That(await Refusal(head, new { node = "cup", entrant = "w2", reason = "r", why = "r" }), Is.EqualTo("400 malformed"));
            Assert.That(await Refusal(head, new { node = "cup/none", entrant = "w2", reason = "r" }), Is.EqualTo("404 unknown-node"));
            Assert.That(await Refusal(head, new { node = "cup", entrant = "w9", reason = "r" }), Is.EqualTo("404 unknown-entrant"));
            Assert.That(await Receipts(head, new { node = "cup", entrant = "w2", reason = "r" }), Is.Empty);
            Assert.That(await Receipts(ServerProcess.Pass, east), Is.Empty);
        });
    }

    private async Task<IReadOnlyList<ReceiptText>> Receipts(string pass, object order)
    {
        using var answer = await Post(pass, "rerun", order);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), text);
        return Api.Receipts(text);
    }

    private async Task<string> Refusal(string? pass, object order)
    {
        using var answer = await Post(pass, "rerun", order);
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return $"{(int)answer.StatusCode} {problem.GetProperty("code").GetString()}";
    }

    private async Task<HttpResponseMessage> Answer(string pass, string path)
    {
        using var api = House.Server.Api(pass);
        return await api.Http.GetAsync($"/api/contests/{Contest}/{path}");
    }

    private static async Task<(int Status, string Text, EntityTagHeaderValue? Tag)> Asked(
        Api api, string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        using var answer = await api.Http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.ETag);
    }
}
