using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Every bound of <see cref="Limits"/>, reached.</summary>
[TestFixture]
internal sealed class LimitsTests
{
    [Test]
    public async Task More_facts_than_may_wait_are_refused_and_those_that_wait_stand_in_groups_within_bounds()
    {
        await using var arena = await Arena.Open();
        var held = arena.Disk("west").HoldNext();
        var first = arena.Submit(Some.Mark("a-0", "w1", "t1", 1m));
        await held.Reached;
        var waiting = Enumerable.Range(1, Limits.WaitingFacts).Select(n => arena.Submit(Some.Mark($"a-{n}", "w1", "t1", 1m))).ToList();
        var over = (Receipt.Refused)await arena.Submit(Some.Mark("b-1", "w1", "t1", 1m));
        held.Release();

        Assert.That(over.Why.Code, Is.EqualTo("too-many-waiting"));
        Assert.That(await first, Is.InstanceOf<Receipt.Stands>());
        Assert.That(await Task.WhenAll(waiting), Has.All.InstanceOf<Receipt.Stands>());
        Assert.That(arena.Counted.LargestGroup, Is.EqualTo(Limits.GroupEntries));
        await arena.Restart();      // more entries than one opening batch
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 1 "));
    }

    [Test]
    public async Task A_fact_over_the_bytes_of_an_entry_is_refused()
    {
        await using var arena = await Arena.Open();
        var fact = Some.Fact(
            $$"""{"id":"a-1","at":1,"node":"cup/t1","entrant":"w1","input":"mark","value":1,"note":"{{new string('x', Limits.EntryBytes)}}"}""");
        Assert.That(((Receipt.Refused)await arena.Submit(fact)).Why.Code, Is.EqualTo("fact-too-large"));
    }

    [Test]
    public async Task Groups_are_bounded_in_bytes_too()
    {
        await using var arena = await Arena.Open();
        const int bytes = Limits.EntryBytes - 1024;
        var note = new string('x', bytes);
        var held = arena.Disk("west").HoldNext();
        var first = arena.Submit(Some.Mark("a-0", "w1", "t1", 1m));
        await held.Reached;
        var appends = arena.Counted.Appends;
        var facts = Enumerable.Range(1, (Limits.GroupBytes / bytes) + 20).Select(n => Some.Fact(
            $$"""{"id":"a-{{n}}","at":1,"node":"cup/t1","entrant":"w1","input":"mark","value":1,"note":"{{note}}"}"""));
        var receipts = facts.Select(arena.Submit).ToList();
        held.Release();
        await first;
        Assert.That(await Task.WhenAll(receipts), Has.All.InstanceOf<Receipt.Stands>());
        Assert.That(arena.Counted.Appends - appends, Is.EqualTo(2), "one group does not hold them");
        Assert.That(arena.Counted.LargestGroup, Is.EqualTo(Limits.GroupBytes / (bytes + 100)), "and holds no less than it may");
    }

    [Test]
    public async Task A_contest_over_its_bytes_is_refused()
    {
        await using var arena = await Arena.Open();
        var club = new string('x', Limits.ContestBytes - 100);      // a roster within its bound, but not with its rulebook
        var large = With(Some.Body(), "roster", Some.Json($$"""{"p":{"type":"person","title":"x","club":"{{club}}"} }"""));
        var refused = (PutOutcome.Refused)await arena.Catalogue.Put(new ContestId("large"), large, Some.Organiser);
        Assert.That(refused.Why.Code, Is.EqualTo("fact-too-large"));
        Assert.That(arena.Catalogue.Find(new ContestId("large")), Is.Null);
    }

    [Test]
    public async Task More_cells_than_a_contest_may_have_are_refused_before_anything_is_written()
    {
        await using var arena = await Arena.Open();
        var values = string.Join(",", Enumerable.Range(1, 400).Select(n => $"\"v{n}\":{{\"expr\":\"1\"}}"));
        var rules = Some.Json($"{{\"id\":\"c\",\"version\":1,\"root\":{{\"id\":\"c\",\"values\":{{{values}}}}}}}");
        var short60 = Datum.Of(Some.Json("""{"type":"person","title":"x"}"""));
        var people = Enumerable.Range(1, (Limits.Cells / 400) + 1).Select(n => new KeyValuePair<string, Datum>($"p{n}", short60));
        var body = With(With(Some.Body(), "roster", new Members(people)), "rulebook", rules);
        var wrong = (PutOutcome.Wrong)await arena.Catalogue.Put(new ContestId("wide"), body, Some.Organiser);
        Assert.That(wrong.Errors.Single().ToString(), Does.StartWith("/roster").And.Contain("cells"));
        Assert.That(arena.Store.Contests, Is.EqualTo([Some.Cup]));
    }

    [Test]
    public async Task More_voids_than_may_wait_for_their_targets_are_refused_until_some_have_come()
    {
        await using var arena = await Arena.Open();
        var voids = await Task.WhenAll(
            Enumerable.Range(1, Limits.DanglingCorrections).Select(n => arena.Submit(Some.Void($"v-{n}", $"a-{n}"))));
        Assert.That(voids, Has.All.InstanceOf<Receipt.Stands>());
        Assert.That(((Receipt.Refused)await arena.Submit(Some.Void("v-0", "b-1"))).Why.Code, Is.EqualTo("too-many-dangling"));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Void("v-0", "b-1"));
        await arena.Settled();
    }

    [Test]
    public async Task A_void_that_the_disk_refused_takes_no_place_of_those_that_wait()
    {
        await using var arena = await Arena.Open();
        for (var n = 0; n < Limits.DanglingCorrections + 8; n++)
        {
            arena.Disk("office").RefuseNext("disk-full");
            await arena.Submit(Some.Void($"v-{n}", $"a-{n}"));
        }

        await arena.Stand(Some.Void("w-1", "b-1"));
    }

    [Test]
    public async Task More_venues_than_allowed_are_refused()
    {
        await using var arena = await Arena.Open();
        var venues = Enumerable.Range(0, Limits.Venues + 1).Select(n => Datum.Of(Some.Json($$"""{"id":"v{{n}}"}""")));
        var body = new Members(Some.Body().Select(m => m.Key == "venues" ? new("venues", Datum.Of([.. venues])) : m));
        var wrong = (PutOutcome.Wrong)await arena.Catalogue.Put(new ContestId("many"), body, Some.Organiser);
        Assert.That(wrong.Errors.Select(e => e.Pointer), Does.Contain("/venues"));
    }

    [Test]
    public async Task More_contests_than_a_node_holds_are_refused()
    {
        await using var arena = await Arena.Open();
        var body = Some.Body(contestants: 1);
        for (var n = 1; n < Limits.Contests; n++)
        {
            Assert.That(
                await arena.Catalogue.Put(new ContestId($"c{n}"), body, Some.Organiser), Is.InstanceOf<PutOutcome.Created>());
        }

        var over = (PutOutcome.Refused)await arena.Catalogue.Put(new ContestId("over"), body, Some.Organiser);
        Assert.That(over.Why.Code, Is.EqualTo("too-many-contests"));
    }

    [Test]
    public async Task A_board_carries_no_more_parts_than_allowed()
    {
        var tasks = string.Join(",", Enumerable.Range(1, Limits.PartColumns + 6).Select(n => $"\"p{n}\""));
        var body = Some.Json($$"""
            {"title":"Long","timeBase":"seconds","roster":{"w1":{"type":"person","title":"A"} },
             "rulebook":{"id":"long","version":1,"root":{"id":"cup","children":[{"each":[{{tasks}}],
               "inputs":{"mark":{"kind":"number"} },"values":{"points":"=mark"} }],
               "values":{"points":{"fold":"sum","of":"children.points"} },"boards":{"overall":{"keys":[{"by":"points"}]} } } } }
            """);
        await using var arena = await Arena.Open(body);
        Assert.That(arena.Cup.Board(Some.Overall)!.Columns, Has.Count.EqualTo(1 + Limits.PartColumns));
    }

    private static Members With(Members body, string name, Members value) =>
        new(body.Select(m => m.Key == name ? new(name, Datum.Of(value)) : m));
}
