using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>An id is used once in a contest, whichever venue the fact belongs to.</summary>
[TestFixture]
internal sealed class OneIdTests
{
    [Test]
    public async Task One_id_does_not_stand_in_two_venues()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 1));
        Assert.That(Code(await arena.Submit(Some.Mark("a-1", "w2", "t1", 70m, at: 2))), Is.EqualTo("id-reused"));
        Assert.That(Code(await arena.Submit(Some.Void("a-1", "a-1"))), Is.EqualTo("id-reused"));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
        await arena.Restart();
        Assert.That(Code(await arena.Submit(Some.Mark("a-1", "w2", "t1", 70m, at: 2))), Is.EqualTo("id-reused"));
    }

    [Test]
    public async Task Of_two_that_come_to_two_venues_at_once_one_stands()
    {
        await using var arena = await Arena.Open();
        for (var n = 1; n <= 200; n++)
        {
            var both = await Task.WhenAll(
                Task.Run(() => arena.Submit(Some.Mark($"a-{n}", "w1", "t1", 1m))),
                Task.Run(() => arena.Submit(Some.Mark($"a-{n}", "w2", "t1", 2m))));
            Assert.That(both.Count(r => r is Receipt.Stands), Is.EqualTo(1), $"a-{n}");
        }

        await arena.Settled();
    }

    [Test]
    public async Task An_id_that_was_refused_for_want_of_a_disk_is_free_for_another_venue()
    {
        await using var arena = await Arena.Open();
        arena.Disk("west").RefuseNext("disk-full");
        Assert.That(Code(await arena.Submit(Some.Mark("a-1", "w1", "t1", 80m))), Is.EqualTo("disk-full"));
        await arena.Stand(Some.Mark("a-1", "w2", "t1", 70m));
    }

    [Test]
    public async Task A_fact_of_an_entrant_that_has_moved_stood_already_where_it_was()
    {
        await using var arena = await Arena.Open();
        var status = Some.Fact("""{"id":"s-1","type":"status","at":6,"node":"cup","entrant":"w1","code":"DNS"}""");
        await arena.Stand(status);
        var moved = new Members(Some.Body().Select(m => m.Key == "roster" ? new("roster", Moved(m.Value)) : m));
        Assert.That(await arena.Catalogue.Put(Some.Cup, moved, Some.Organiser), Is.InstanceOf<PutOutcome.Replaced>());
        var again = (Receipt.StoodAlready)await arena.Submit(status);
        Assert.That(again.Journal, Is.EqualTo(Arena.Journal("west")));
    }

    private static Datum Moved(Datum roster) => Datum.Of(new Members(roster.Map!.Select(m => m.Key == "w1"
        ? new("w1", Datum.Of(new Members([new("type", Datum.Of("person")), new("title", Datum.Of("1")), new("venue", Datum.Of("east"))])))
        : m)));

    private static string Code(Receipt receipt) => receipt is Receipt.Refused refused ? refused.Why.Code : receipt.GetType().Name;
}
