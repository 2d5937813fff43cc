namespace Competition.Server.Tests;

/// <summary>What a caller is told in his language.</summary>
[TestFixture]
internal sealed class LanguageTests
{
    [Test]
    public async Task Lines_that_are_no_facts_are_refused_in_Chinese_too()
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest);
        api.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        var receipts = await api.Post(
            contest, "{}", """{"id":"a-1","type":"seal","at":1}""", """{"id":"a-1","type":"contest","at":1}""",
            new string('x', Limits.LineBytes + 1), Cup.Mark("a-2", entrant: 99, value: 5));
        Assert.That(receipts.Select(r => r.Message!.Split('：', '“')[0]), Is.EqualTo(
            new[] { "第 1 行", "第 2 行", "第 3 行", "第 4 行", "名单中没有" }));
    }

    [Test]
    public async Task A_misspelt_node_and_venue_are_answered_with_what_was_meant()
    {
        var contest = House.NewContest();
        using var api = House.Server.Api();
        await api.Make(contest);
        var receipts = await api.Post(
            contest, Cup.Mark("a-1", entrant: 1, value: 5).Replace("cup/s1", "cpu/s1", StringComparison.Ordinal),
            """{"id":"a-2","type":"clock","at":1,"node":"cup","action":"start","venue":"yongija"}""");
        Assert.That(receipts[0].Message, Does.Contain("did you mean 'cup/s1'?"));
        Assert.That(receipts[1].Message, Does.Contain("did you mean 'yongjia'?"));
    }
}
