using Competition.Scoring;
using Competition.Testing;

namespace Competition.Engine.Tests;

/// <summary>A node on journals of another: it shows the same, writes only its own, and changes what may be changed.</summary>
[TestFixture]
internal sealed class RestoredTests
{
    [Test]
    public async Task Restored_journals_give_the_same_boards_and_new_facts_go_to_the_nodes_own()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w2", "t1", 70m), Some.Void("o-1", "a-1"));
        var (before, hash) = (await arena.Settled(), arena.Cup.Board(Some.Overall)!.Now.Hash);
        await using var restored = await Arena.On(await Copies.Of(arena.Store), "node2");
        Assert.That(await restored.Settled(), Is.EqualTo(before));
        Assert.That(restored.Cup.Board(Some.Overall)!.Now.Hash, Is.EqualTo(hash));
        Assert.That(restored.Cup.Status, Is.EqualTo(ContestStatus.Live));

        var stands = (Receipt.Stands)await restored.Submit(Some.Mark("a-3", "w1", "t2", 90m));
        Assert.That((stands.Journal.ToString(), stands.Entry), Is.EqualTo(("west~node2", 1L)));
        await restored.Stand(Some.Restore("o-2", "a-1"), Some.Void("o-3", "a-2"));
        Assert.That(await restored.Settled(), Does.StartWith("1 w1 170 "));
        Assert.That((await restored.Cup.Heads()).Select(h => $"{h.Journal} {h.Head.Number}"), Is.EqualTo(new[]
        {
            "east~node2 0", "east~node1 1", "office~node2 2", "office~node1 2", "west~node2 1", "west~node1 1",
        }));
        await restored.Restart();
        Assert.That(await restored.Settled(), Does.StartWith("1 w1 170 "));
    }

    [Test]
    public async Task A_fact_that_stands_in_a_restored_journal_stood_already_there()
    {
        await using var arena = await Arena.Open();
        var facts = Enumerable.Range(1, 1500).Select(n => Some.Mark($"a-{n}", "w1", "t1", n % 100, at: n)).ToList();
        var first = await Task.WhenAll(facts.Select(arena.Submit));
        await using var restored = await Arena.On(await Copies.Of(arena.Store), "node2");
        var again = await Task.WhenAll(facts.Select(restored.Submit));

        var stood = first.Cast<Receipt.Stands>().Select(r => (r.Journal, r.Entry, r.Hash));
        Assert.That(again.Cast<Receipt.StoodAlready>().Select(r => (r.Journal, r.Entry, r.Hash)), Is.EqualTo(stood));
        var other = (Receipt.Refused)await restored.Submit(Some.Mark("a-1", "w1", "t1", 5m));
        Assert.That(other.Why.Code, Is.EqualTo("id-reused"));
        var own = (await restored.Cup.Heads()).Where(h => h.Journal.Node == "node2");
        Assert.That(own.Select(h => h.Head.Number), Is.EqualTo(new[] { 0L, 0L, 0L }));
    }

    [Test]
    public async Task Rules_roster_and_a_whole_contest_are_replaced_on_top_of_restored_journals()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Fact("""{"id":"r-1","type":"roster","at":60,"set":{"w7":{"type":"person","title":"x","venue":"east"}}}"""));
        await using var restored = await Arena.On(await Copies.Of(arena.Store), "node2");
        Assert.That(restored.Cup.Definition.Everybody, Does.Contain(new EntrantId("w7")));
        await restored.Stand(Some.Fact("""{"id":"r-2","type":"roster","at":1,"set":{"w8":{"type":"person","title":"x","venue":"west"}}}"""));
        await restored.Stand(Some.Void("v-1", "r-1"));
        Assert.That(Names(restored), Does.Contain("w8").And.Not.Contain("w7"));

        Assert.That(await restored.Catalogue.Put(Some.Cup, Some.Body(contestants: 3), Some.Organiser), Is.InstanceOf<PutOutcome.Replaced>());
        Assert.That(Names(restored), Does.Contain("w3").And.Not.Contain("w4").And.Not.Contain("w8"));
        await restored.Restart();
        Assert.That(Names(restored), Does.Contain("w3").And.Not.Contain("w4").And.Not.Contain("w8"));
        await restored.Stand(Some.Fact("""{"id":"r-3","type":"roster","at":0,"set":{"w9":{"type":"person","title":"x"}}}"""));
        Assert.That(Names(restored), Does.Contain("w9"), "whatever its time, it came after");

        await using var third = await Arena.On(await Copies.Of(restored.Store), "node3");
        Assert.That(Names(third), Is.EqualTo(Names(restored)));
        Assert.That(third.Cup.Definition.RosterHash, Is.EqualTo(restored.Cup.Definition.RosterHash));
    }

    [Test]
    public async Task A_freeze_of_a_restored_journal_holds_and_is_lifted_here()
    {
        var body = Some.Body();
        await using var arena = await Arena.Open(body);
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Stand(Some.Fact("""{"id":"f-1","type":"freeze","at":5,"node":"cup","board":"overall","for":["public"]}"""));
        await arena.Stand(Some.Mark("a-2", "w2", "t1", 90m, at: 6));
        await using var restored = await Arena.On(await Copies.Of(arena.Store), "node2");
        await restored.Settled();
        var seen = restored.Cup.Board(Some.Overall, "public")!;
        Assert.That(Arena.Text(seen.Now), Does.StartWith("1 w1 80 "));
        await restored.Stand(Some.Fact("""{"id":"f-2","type":"unfreeze","at":7,"node":"cup","board":"overall"}"""));
        Assert.That(Arena.Text(restored.Cup.Board(Some.Overall, "public")!.Now), Does.StartWith("1 w2 90 "));
    }

    [Test]
    public async Task A_token_of_the_facts_goes_on_after_a_restore()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w2", "t1", 70m));
        var token = "";
        var left = 3;
        await foreach (var fact in arena.Cup.Facts(after: null, _ => true, CancellationToken.None)!)
        {
            token = fact.Token;
            if (--left == 0) break;
        }

        await using var restored = await Arena.On(await Copies.Of(arena.Store), "node2");
        await restored.Stand(Some.Mark("a-3", "w3", "t1", 60m));
        await foreach (var fact in restored.Cup.Facts(token, _ => true, CancellationToken.None)!)
        {
            Assert.That($"{fact.Journal} {fact.Entry.Fact.Id}", Is.EqualTo("west~node2 a-3"), "nothing twice");
            break;
        }
    }

    [Test]
    public async Task A_journal_of_a_venue_that_the_contest_has_not_keeps_it_closed_and_is_named()
    {
        await using var arena = await Arena.Open();
        var store = await Copies.Of(arena.Store);
        await store.Write("north~node1", Some.Mark("n-1", "w1", "t1", 1m));
        await using var restored = await Arena.On(store, "node2");
        Assert.That(restored.Catalogue.Unopened[Some.Cup], Does.Contain("north~node1").And.Contain("no such venue"));
    }

    [Test]
    public async Task Journals_without_the_contest_fact_are_no_contest_and_nobody_founds_one_over_them()
    {
        var store = new MemoryJournals();
        await store.Write("west~node1", Some.Mark("a-1", "w1", "t1", 1m));
        await using var restored = await Arena.On(store, "node2");
        Assert.That(restored.Catalogue.Unopened[Some.Cup], Does.Contain("west~node1").And.Contain("contest fact"));
        Assert.That(await restored.Catalogue.Put(Some.Cup, Some.Body(), Some.Organiser), Is.InstanceOf<PutOutcome.Refused>());
    }

    [Test]
    public async Task A_contest_with_more_journals_than_allowed_is_not_opened()
    {
        await using var arena = await Arena.Open();
        var store = await Copies.Of(arena.Store);
        for (var n = 0; n < Limits.Journals; n++) await store.Write($"west~n{n}", Some.Mark($"a-{n}", "w1", "t1", 1m));
        await using var restored = await Arena.On(store, "node2");
        Assert.That(restored.Catalogue.Unopened[Some.Cup], Does.Contain($"allowed: {Limits.Journals}"));
    }

    [Test]
    public async Task A_mark_of_a_restored_journal_takes_its_judges_seat()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Judged("j-1", "w1", "A", 60m), Some.Judged("j-2", "w1", "B", 70m), Some.Judged("j-3", "w1", "C", 80m));
        await using var restored = await Arena.On(await Copies.Of(arena.Store), "node2");
        Assert.That(((Receipt.Refused)await restored.Submit(Some.Judged("j-4", "w1", "D", 90m))).Why.Code, Is.EqualTo("panel-full"));
        await restored.Stand(Some.Void("v-1", "j-2"));
        await restored.Stand(Some.Judged("j-4", "w1", "D", 90m));
    }

    private static IEnumerable<string> Names(Arena arena) => arena.Cup.Definition.Everybody.Select(e => e.Value);
}
