using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>What a judge gave is told to nobody but who sees everything, until all judges of the panel have marked.</summary>
[TestFixture]
internal sealed class PanelSecretTests
{
    private static readonly Fact[] Panel =
        [Some.Judged("j-1", "w1", "J1", 51m), Some.Judged("j-2", "w1", "J2", 52m), Some.Judged("j-3", "w1", "J3", 53m)];

    [Test]
    public async Task Marks_of_a_panel_come_together_when_the_last_has_come()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Panel[0], Panel[1]);
        Assert.That(await Seen(arena), Is.EqualTo("a-1"));
        Assert.That(await Seen(arena, role: null), Does.Contain("j-1 j-2"));
        await arena.Stand(Some.Judged("k-1", "w3", "J1", 51m), Panel[2]);
        Assert.That(await Seen(arena), Is.EqualTo("a-1 j-1 j-2 j-3"), "of another entrant the others have not come");
    }

    [Test]
    public async Task Who_follows_live_hears_of_them_then()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Panel[0], Panel[1]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var following = arena.Cup.Facts(null, _ => true, patience.Token, "public")!
            .Where(f => f.Entry.Fact.Type == FactType.Mark).Take(4).Select(f => f.Entry.Fact.Id.Value).ToListAsync();
        await arena.Stand(Some.Mark("a-1", "w2", "t1", 80m), Panel[2]);
        Assert.That(await following, Is.EquivalentTo(new[] { "a-1", "j-1", "j-2", "j-3" }));
    }

    [Test]
    public async Task A_judge_who_takes_his_mark_back_is_waited_for_again()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Panel[0], Panel[1], Some.Void("v-1", "j-1"), Panel[2]);
        Assert.That(await Seen(arena), Does.Not.Contain("j-"));
        await arena.Stand(Some.Judged("j-4", "w1", "J1", 54m));
        Assert.That(await Seen(arena), Does.Contain("j-2").And.Contain("j-4"));
    }

    [Test]
    public async Task Judges_who_mark_an_alias_and_judges_who_mark_its_person_are_one_panel()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Judged("k-1", "K1", "J1", 51m), Panel[1], Panel[2]);
        Assert.That(await Seen(arena), Is.Empty);
        await arena.Stand(Some.Fact("""{"id":"al-1","type":"alias","at":6,"alias":"K1","entrant":"w1"}"""));
        Assert.That(await Seen(arena), Is.EqualTo("j-2 j-3 k-1"));
    }

    [Test]
    public async Task They_are_not_in_what_explains_a_cell()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Panel[0], Panel[1]);
        Assert.That(await Explained(arena), Does.Not.Contain("51").And.Not.Contain("52"));
        await arena.Stand(Panel[2]);
        Assert.That(await Explained(arena), Does.Contain("51").And.Contain("52"));
    }

    private static async Task<string> Explained(Arena arena)
    {
        var counted = await arena.Cup.Evaluate(null, CancellationToken.None, "public");
        var rule = counted.Rules.Find(new CellRef(new NodePath("cup/weld"), "points"))!;
        var isKept = await arena.Cup.Secrets("public", CancellationToken.None);
        var explanation = counted.Explain(rule, new EntrantId("w1"))!.Without(isKept!);
        return ExplanationTree.Of(explanation, counted.Roster, "en");
    }

    private static async Task<string> Seen(Arena arena, string? role = "public")
    {
        var seen = await arena.Cup.Facts(null, _ => true, CancellationToken.None, role, isLive: false)!
            .Select(f => f.Entry.Fact).Where(f => f.Type == FactType.Mark).Select(f => f.Id.Value).ToListAsync();
        return string.Join(' ', seen.Order(StringComparer.Ordinal));
    }
}
