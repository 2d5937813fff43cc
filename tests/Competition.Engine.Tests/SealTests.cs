using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>A sealed result stands: what comes later is kept, and counts when the seal is lifted or renewed.</summary>
[TestFixture]
internal sealed class SealTests
{
    [Test]
    public async Task A_later_mark_is_kept_and_counts_after_a_recall_and_in_a_new_seal()
    {
        await using var arena = await Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        var first = await arena.Seal();
        var official = await arena.Settled();
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Official));

        await arena.Stand(Some.Mark("a-2", "w2", "t1", 90m, at: 4), Some.Mark("a-3", "w3", "t1", 95m, at: 8));
        Assert.That(await arena.Settled(), Is.EqualTo(official), "kept, not counted");
        await arena.Restart();
        Assert.That(await arena.Settled(), Is.EqualTo(official));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Official));

        await arena.Stand(Sealing.Recall("o-9", at: 10));
        Assert.That(await arena.Settled(), Does.StartWith("1 w3 95 "));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.UnderCorrection));
        var second = await arena.Seal();
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Official));
        Assert.That(second.Statement.ResultHash, Is.Not.EqualTo(first.Statement.ResultHash));
        Assert.That((await Sealing.Verified(arena.Store)).Faults, Is.Empty, "both seals hold");
    }

    [Test]
    public async Task A_new_seal_takes_what_came_after_the_one_before_without_a_recall()
    {
        await using var arena = await Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        await arena.Seal();
        await arena.Stand(Some.Mark("a-2", "w2", "t1", 90m, at: 4));
        await arena.Seal();
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 90 "));
        Assert.That((await Sealing.Verified(arena.Store)).Faults, Is.Empty);
    }

    [Test]
    public async Task A_seal_states_heads_rules_instant_and_the_hash_of_all_boards_as_score_prints_them()
    {
        await using var arena = await Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        var heads = await arena.Cup.Heads();
        var stated = (await arena.Seal()).Statement;
        var official = (await arena.Cup.Official(null, CancellationToken.None))!;
        var score = System.Text.Encoding.UTF8.GetString(official.Boards.Span);
        Assert.Multiple(() =>
        {
            Assert.That(stated.Heads, Is.EquivalentTo(heads.Where(h => h.Head.Number > 0).Select(h => KeyValuePair.Create(h.Journal, h.Head))));
            Assert.That(stated.RulesHash, Is.EqualTo(arena.Cup.Definition.RulesHash));
            Assert.That(stated.AsOf, Is.EqualTo(5m));
            Assert.That(stated.Node, Is.EqualTo(new NodePath("cup")));
            Assert.That(score, Does.StartWith("{\"boards\":{\"cup#east\":[").And.EndsWith("}}\n"));
        });
    }

    [Test]
    public async Task What_is_live_is_not_sealed_and_what_stopped_is()
    {
        await using var arena = await Arena.Open();
        Assert.That(await Refused(arena), Is.EqualTo("still-live"), "nothing has begun");
        Assert.That(await Refused(arena, "cup/t9"), Is.EqualTo("unknown-node"));
        await arena.Stand(Clock("c-1", "start", 1), Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        Assert.That(await Refused(arena), Is.EqualTo("still-live"));
        await arena.Stand(Clock("c-2", "stop", 9));
        await arena.Seal();
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Official));
    }

    [Test]
    public async Task Rulings_that_would_change_nothing_are_refused_by_name()
    {
        await using var arena = await Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        Assert.That(await arena.WhyNot(Sealing.Recall("o-2", at: 6)), Is.EqualTo("not-sealed"));
        var seal = await arena.Seal();
        Assert.That(await arena.WhyNot(Sealing.Recall("o-3", seal.Statement.AsOf - 1)), Is.EqualTo("recall-too-early"));
        Assert.That(await arena.WhyNot(Sealing.Recall("o-3", at: 9, node: "cup/t1")), Is.EqualTo("not-sealed"));
        Assert.That(await arena.WhyNot(Sealing.Publish("o-4", at: 9)), Is.EqualTo("sealed-already"));
        Assert.That(await Refused(arena, "cup/t1"), Is.EqualTo("sealed-above"));
        Assert.That(await Refused(arena, "cup/t9"), Is.EqualTo("unknown-node"));
        Assert.That(await arena.Catalogue.Put(Some.Cup, Some.Body(), Some.Organiser), Is.InstanceOf<PutOutcome.HasMarks>());
    }

    [Test]
    public async Task A_seal_that_nobody_signed_is_refused()
    {
        await using var arena = await Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        var seal = await arena.Seal();
        var forged = seal with { Statement = seal.Statement with { ResultHash = new string('0', 64) } };
        Assert.That(await arena.WhyNot(AsFact(forged, "x-1")), Is.EqualTo("bad-seal"));
        Assert.That(await arena.WhyNot(AsFact(seal with { Key = SealKey.Make().Public }, "x-2")), Is.EqualTo("bad-seal"));
    }

    [Test]
    public async Task A_void_of_a_seal_lifts_it_and_a_restore_puts_it_in_force_again()
    {
        await using var arena = await Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        await arena.Seal();
        await arena.Stand(Some.Mark("a-2", "w2", "t1", 90m, at: 6));
        var id = (await arena.Entries("office")).Last(e => e.Fact.Type == FactType.Seal).Fact.Id.Value;
        await arena.Stand(Some.Void("o-5", id, at: 7));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 90 "));
        await arena.Stand(Some.Restore("o-6", id, at: 8));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 40 "));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Official));
    }

    [Test]
    public async Task A_seal_whose_append_is_of_unknown_outcome_is_in_force_with_its_receipt([Values] bool written)
    {
        await using var arena = await Published(Some.Mark("a-1", "w1", "t1", 40m, at: 5));
        arena.Disk("office").LoseNext(written);
        await arena.Seal();
        await arena.Stand(Some.Mark("a-2", "w2", "t1", 90m, at: 6));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 40 "));
    }

    internal static async Task<Arena> Published(params Fact[] facts)
    {
        var arena = await Arena.Open();
        await arena.Stand([.. facts, Sealing.Publish("o-1", at: 5)]);
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Unofficial));
        return arena;
    }

    internal static async Task<string?> Refused(Arena arena, string? node = null) =>
        (await arena.Try(node) as SealOutcome.Refused)?.Why.Code;

    private static Fact AsFact(Seal seal, string id) => new(new Members(
    [
        .. seal.Members, new("id", Datum.Of(id)), new("type", Datum.Of("seal")), new("at", Datum.Of(9m)),
    ]));

    private static Fact Clock(string id, string action, decimal at) => Some.Fact(
        $$"""{"id":"{{id}}","type":"clock","at":{{Canonical.Text(at)}},"node":"cup","action":"{{action}}"}""");
}
