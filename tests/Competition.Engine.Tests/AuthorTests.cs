using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Whose voids of unknown facts are taken (formats.md "Facts"), by role and by source.</summary>
[TestFixture]
internal sealed class AuthorTests
{
    [TestCase(AuthorRole.Device, "tab1-9", "unknown-target")]
    [TestCase(AuthorRole.Judge, "tab1-9", "unknown-target")]
    [TestCase(AuthorRole.Referee, "tab1-9", "unknown-target")]
    [TestCase(AuthorRole.Referee, "tab2-9", null)]
    [TestCase(AuthorRole.HeadJudge, "tab1-9", null)]
    [TestCase(AuthorRole.Organiser, "tab1-9", null)]
    public async Task A_void_of_an_unknown_fact_is_taken_from_a_head_judge_or_the_facts_own_source(
        AuthorRole role, string target, string? why)
    {
        await using var arena = await Arena.Open();
        var receipt = await arena.Cup.Submit(Some.Void("tab2-1", target), new Author("who", role));
        Assert.That((receipt as Receipt.Refused)?.Why.Code, Is.EqualTo(why));
        if (receipt is Receipt.Refused refused) Assert.That(refused.Why.Chinese, Does.Contain(target));
    }

    [TestCase("void")]
    [TestCase("restore")]
    public async Task A_fact_that_stands_may_be_hit_from_another_source(string type)
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Alias("desk-1", "K1", "w2"));
        var act = Some.Fact($$"""{"id":"tab2-1","type":"{{type}}","at":5,"target":"desk-1","reason":"r"}""");
        Assert.That(await arena.Submit(act), Is.InstanceOf<Receipt.Stands>());
    }
}
