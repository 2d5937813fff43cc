using Competition.Testing;

namespace Competition.Engine.Tests;

/// <summary>A receipt means: on disk; once; whatever is re-sent, whatever the disk does.</summary>
[TestFixture]
internal sealed class ReceiptTests
{
    [Test]
    public async Task A_receipt_waits_for_the_sync_and_so_does_the_board()
    {
        await using var arena = await Arena.Open();
        var before = arena.Cup.Board(Some.Overall)!.Now;
        var held = arena.Disk("west").HoldNext();

        var receipt = arena.Submit(Some.Mark("a-1", "w1", "t1", 80m));
        await held.Reached;
        Assert.That(receipt.IsCompleted, Is.False);
        Assert.That(arena.Cup.Board(Some.Overall)!.Now, Is.SameAs(before));

        held.Release();
        Assert.That(await receipt, Is.InstanceOf<Receipt.Stands>());
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
    }

    [Test]
    public async Task Many_submits_share_a_handful_of_syncs()
    {
        await using var arena = await Arena.Open();
        var synced = arena.Counted.Appends;
        var held = arena.Disk("west").HoldNext();

        var receipts = Enumerable.Range(1, 256).Select(n => arena.Submit(Some.Mark($"a-{n}", "w1", "t1", n % 100))).ToList();
        await held.Reached;
        held.Release();
        var stood = await Task.WhenAll(receipts);

        Assert.That(stood, Has.All.InstanceOf<Receipt.Stands>());
        Assert.That(stood.Cast<Receipt.Stands>().Select(r => r.Entry).Order(), Is.EqualTo(Enumerable.Range(1, 256)));
        Assert.That(arena.Counted.Appends - synced, Is.LessThanOrEqualTo(4));
    }

    [Test]
    public async Task A_duplicate_of_a_fact_that_is_being_synced_waits_for_the_same_sync()
    {
        await using var arena = await Arena.Open();
        var held = arena.Disk("west").HoldNext();
        var first = arena.Submit(Some.Mark("a-1", "w1", "t1", 80m));
        await held.Reached;
        var second = arena.Submit(Some.Mark("a-1", "w1", "t1", 80m));
        held.Release();

        var stands = (Receipt.Stands)await first;
        var again = (Receipt.StoodAlready)await second;
        Assert.That((again.Journal, again.Entry, again.Hash), Is.EqualTo((stands.Journal, stands.Entry, stands.Hash)));
        Assert.That(await arena.Entries("west"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_duplicate_gets_the_same_receipt_also_after_a_restart()
    {
        await using var arena = await Arena.Open();
        var facts = Enumerable.Range(1, 2500).Select(n => Some.Mark($"a-{n}", "w1", "t1", n % 100, at: n)).ToList();
        var first = await Task.WhenAll(facts.Select(arena.Submit));
        await arena.Restart();
        var second = await Task.WhenAll(facts.Select(arena.Submit));

        var stood = first.Cast<Receipt.Stands>().Select(r => (r.Entry, r.Hash));
        Assert.That(second.Cast<Receipt.StoodAlready>().Select(r => (r.Entry, r.Hash)), Is.EqualTo(stood));
    }

    [Test]
    public async Task The_same_id_with_other_content_is_refused()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        var receipt = (Receipt.Refused)await arena.Submit(Some.Mark("a-1", "w1", "t1", 81m));
        Assert.That(receipt.Why.Code, Is.EqualTo("id-reused"));
    }

    [Test]
    public async Task A_known_failure_refuses_the_group_and_all_that_is_chained_after_it()
    {
        await using var arena = await Arena.Open();
        var held = arena.Disk("west").HoldNext();
        var group = arena.Submit(Some.Mark("a-1", "w1", "t1", 10m));
        await held.Reached;
        arena.Disk("west").LetNextThrough();
        arena.Disk("west").RefuseNext("disk-full");
        var second = arena.Submit(Some.Mark("a-2", "w1", "t1", 20m));
        var third = arena.Submit(Some.Mark("a-3", "w3", "t1", 30m));
        held.Release();

        Assert.That(await group, Is.InstanceOf<Receipt.Stands>());
        Assert.That(((Receipt.Refused)await second).Why.Code, Is.EqualTo("disk-full"));
        Assert.That(((Receipt.Refused)await third).Why.Code, Is.EqualTo("disk-full"));

        await arena.Stand(Some.Mark("a-3", "w3", "t1", 30m), Some.Mark("a-2", "w1", "t1", 20m));
        Assert.That((await arena.Entries("west")).Select(e => e.Fact.Id.Value), Is.EqualTo(["a-1", "a-3", "a-2"]));
        Assert.That(await arena.Settled(), Does.StartWith("1 w3 30 "));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_unknown_outcome_rebuilds_the_venue_and_the_fact_stands_once(bool written)
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 10m));
        arena.Disk("west").LoseNext(written);

        var receipt = await arena.Submit(Some.Mark("a-2", "w3", "t1", 20m));
        Assert.That(receipt, written ? Is.InstanceOf<Receipt.StoodAlready>() : Is.InstanceOf<Receipt.Stands>());
        await arena.Stand(Some.Mark("a-3", "w5", "t1", 30m));
        Assert.That((await arena.Entries("west")).Select(e => e.Fact.Id.Value), Is.EqualTo(["a-1", "a-2", "a-3"]));
        Assert.That(await arena.Settled(), Does.StartWith("1 w5 30 ").And.Contain("w3 20 "));
    }

    [Test]
    public async Task One_judge_more_than_the_panel_is_refused_until_a_mark_falls()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Judged("j-1", "w1", "A", 60m), Some.Judged("j-2", "w1", "B", 70m), Some.Judged("j-3", "w1", "C", 80m));
        Assert.That(((Receipt.Refused)await arena.Submit(Some.Judged("j-4", "w1", "D", 90m))).Why.Code, Is.EqualTo("panel-full"));
        await arena.Stand(Some.Judged("j-5", "w1", "A", 61m), Some.Void("v-1", "j-2"));
        await arena.Stand(Some.Judged("j-6", "w1", "D", 90m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 77 "));
    }

    [Test]
    public async Task A_void_that_comes_after_a_later_restore_frees_no_seat_of_a_panel()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Judged("j-1", "w1", "A", 60m), Some.Judged("j-2", "w1", "B", 70m), Some.Judged("j-3", "w1", "C", 80m));
        await arena.Stand(Some.Restore("v-1", "j-2", at: 10), Some.Void("v-2", "j-2", at: 6));
        Assert.That(((Receipt.Refused)await arena.Submit(Some.Judged("j-4", "w1", "D", 90m))).Why.Code, Is.EqualTo("panel-full"));
        await arena.Settled();
    }

    [Test]
    public async Task In_a_utc_contest_a_time_ahead_of_the_venues_is_refused()
    {
        await using var arena = await Arena.Open(Some.Body(timeBase: "utc"));
        var now = (decimal)TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var ahead = (decimal)Limits.Ahead.TotalSeconds;
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 1m, at: now), Some.Mark("a-2", "w1", "t1", 1m, at: now + ahead));
        var late = (Receipt.Refused)await arena.Submit(Some.Mark("a-3", "w1", "t1", 1m, at: now + ahead + 60m));
        Assert.That(late.Why.Code, Is.EqualTo("at-ahead"));
    }

    [Test]
    public async Task Unknown_things_are_refused_by_name_and_nothing_is_written()
    {
        await using var arena = await Arena.Open();
        var refused = await Task.WhenAll(
            arena.Submit(Some.Mark("a-1", "nobody", "t1", 1m)),
            arena.Submit(Some.Mark("a-2", "w1", "t9", 1m)),
            arena.Submit(Some.Mark("a-3", "w1", "t1", 101m)));
        Assert.That(
            refused.Cast<Receipt.Refused>().Select(r => r.Why.Code), Is.EqualTo(["unknown-entrant", "unknown-node", "out-of-range"]));
        Assert.That(await arena.Entries("west"), Is.Empty);
        Assert.That(await arena.Entries("office"), Has.Count.EqualTo(1), "the contest fact");
    }
}
