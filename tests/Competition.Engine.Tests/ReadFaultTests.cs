using Competition.Scoring;
using Competition.Testing;

namespace Competition.Engine.Tests;

/// <summary>A journal that cannot be read for a while ends nobody and loses nothing.</summary>
[TestFixture, CancelAfter(30_000)]
internal sealed class ReadFaultTests
{
    private static IOException Eio => new("EIO");

    [Test]
    public async Task A_void_whose_target_cannot_be_read_at_once_is_delivered_all_the_same()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w3", "t1", 70m));
        await arena.Settled();
        for (var n = 0; n < 3; n++) arena.Disk("west").FailNextRead(Eio);
        await arena.Stand(Some.Void("v-1", "a-1"));
        Assert.That(await Live(arena, "1 w3 70 "), Is.True);
        await arena.Stand(Some.Mark("a-3", "w1", "t1", 5m));
        await arena.Settled();
    }

    [Test]
    public async Task An_append_that_throws_what_nobody_expects_ends_the_venue_and_no_receipt_hangs()
    {
        await using var arena = await Arena.Open();
        arena.Disk("west").BreakNext(new InvalidOperationException("a bug"));
        Assert.That(await arena.Submit(Some.Mark("a-1", "w1", "t1", 80m)), Is.InstanceOf<Receipt.Stands>(), "the second try");
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
    }

    [Test]
    public async Task Voids_that_cannot_be_delivered_hold_up_neither_other_receipts_nor_a_change_of_rules()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Settled();
        var (held, voids) = (new List<HeldAppend>(), new List<Task<Receipt>>());
        for (var n = 1; n <= Limits.UntoldGroups + 2; n++)
        {
            held.Add(arena.Disk("west").HoldNextRead());
            voids.Add(arena.Submit(Some.Void($"v-{n}", "a-1", at: n)));
            await held[^1].Reached;
        }

        await arena.Stand(Some.Alias("l-1", "K1", "w1"));
        Assert.That(await Task.WhenAll(voids), Has.All.InstanceOf<Receipt.Stands>());
        held.ForEach(h => h.Release());
        await arena.Settled();
    }

    [Test]
    public async Task A_recount_that_cannot_read_fails_alone_and_marks_go_on()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Settled();
        arena.Disk("west").FailNextRead(Eio);
        Assert.That(async () => await arena.Cup.Evaluate(null, CancellationToken.None), Throws.InstanceOf<IOException>());
        await arena.Stand(Some.Mark("a-2", "w1", "t1", 90m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 90 "));
    }

    [Test]
    public async Task A_read_that_hangs_holds_up_no_mark()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Settled();
        var held = arena.Disk("west").HoldNextRead();
        var recount = arena.Cup.Evaluate(null, CancellationToken.None);
        await held.Reached;
        await arena.Stand(Some.Mark("a-2", "w1", "t1", 90m));
        Assert.That(await Live(arena, "1 w1 90 "), Is.True);
        held.Release();
        await recount;
    }

    [Test]
    public async Task A_receipt_that_cannot_be_read_back_is_read_the_next_time()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Settled();
        arena.Disk("west").FailNextRead(Eio);
        Assert.That(async () => await arena.Submit(Some.Mark("a-1", "w1", "t1", 80m)), Throws.InstanceOf<IOException>());
        Assert.That(await arena.Submit(Some.Mark("a-1", "w1", "t1", 80m)), Is.InstanceOf<Receipt.StoodAlready>());
    }

    [Test]
    public async Task A_venue_that_is_rebuilt_on_a_disk_that_reads_badly_tells_what_it_has()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 10m));
        await arena.Settled();
        arena.Disk("west").LoseNext(written: true);
        arena.Disk("west").FailNextRead(Eio);       // the rebuilding itself
        Assert.That(async () => await arena.Submit(Some.Mark("a-2", "w3", "t1", 77m)), Throws.InstanceOf<IOException>());
        Assert.That(await Live(arena, "1 w3 77 "), Is.True);
        Assert.That(await arena.Submit(Some.Mark("a-2", "w3", "t1", 77m)), Is.InstanceOf<Receipt.StoodAlready>());
    }

    [Test]
    public async Task Who_follows_the_facts_goes_on_after_a_bad_read()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Settled();
        arena.Disk("west").FailNextRead(Eio);
        Assert.That((await arena.Entries("west")).Select(e => e.Fact.Id.Value), Is.EqualTo(["a-1"]));
    }

    [Test]
    public async Task Who_follows_the_facts_hears_no_more_when_the_contest_is_not_for_him_any_more()
    {
        await using var arena = await Arena.Open();
        var heard = new List<FactId>();
        var following = Follow();
        await arena.Catalogue.Put(Some.Cup, Some.Body(more: ",\"public\":false"), Some.Organiser);
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await following;
        Assert.That(heard, Does.Not.Contain(new FactId("a-1")));

        async Task Follow()
        {
            await foreach (var fact in arena.Cup.Facts(null, c => c.Public, CancellationToken.None)!) heard.Add(fact.Entry.Fact.Id);
        }
    }

    private static async Task<bool> Live(Arena arena, string start)
    {
        var feed = arena.Cup.Board(Some.Overall)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        for (var face = feed.Now; ;)
        {
            if (Arena.Text(face).StartsWith(start, StringComparison.Ordinal)) return true;
            face = (await feed.After(face, patience.Token))!;
        }
    }
}
