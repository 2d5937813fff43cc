using Competition.Scoring;
using Competition.Testing;

namespace Competition.Engine.Tests;

/// <summary>Bounds that show as waiting or forgetting, not as a refusal.</summary>
[TestFixture]
internal sealed class BoundsTests
{
    [Test, CancelAfter(30_000)]
    public async Task Receipts_wait_while_more_groups_are_untold_than_allowed()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Settled();
        var held = new List<HeldAppend>();
        var voids = new List<Task<Receipt>>();
        for (var n = 1; n <= Limits.UntoldGroups + 1; n++)
        {
            held.Add(arena.Disk("west").HoldNextRead());      // it finds its target, and waits to read it
            voids.Add(arena.Submit(Some.Void($"v-{n}", "a-1", at: n)));
            await held[^1].Reached;
        }

        var status = arena.Submit(Some.Alias("l-1", "K1", "w1"));
        await OnDisk(arena, "office", 1 + Limits.UntoldGroups + 2);
        await arena.Stand(Some.Mark("a-2", "w2", "t1", 1m));
        Assert.That(status.IsCompleted, Is.False, "on disk, and the source is slowed down");
        held.ForEach(h => h.Release());
        Assert.That(await status, Is.InstanceOf<Receipt.Stands>());
        Assert.That(await Task.WhenAll(voids), Has.All.InstanceOf<Receipt.Stands>());
    }

    [Test, CancelAfter(30_000)]
    public async Task The_receipt_of_a_void_waits_no_longer_than_allowed_for_its_delivery()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Settled();
        var held = arena.Disk("west").HoldNextRead();
        var began = TimeProvider.System.GetTimestamp();
        await arena.Stand(Some.Void("v-1", "a-1"));
        Assert.That(TimeProvider.System.GetElapsedTime(began), Is.GreaterThanOrEqualTo(Limits.Delivery * 0.9));
        held.Release();
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 0 "));
    }

    [Test, CancelAfter(30_000)]
    public async Task A_seal_waits_no_longer_than_allowed_for_those_who_are_still_being_told()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Sealing.Publish("o-1", at: 9));
        await arena.Settled();
        var held = arena.Disk("west").HoldNextRead();
        await arena.Stand(Some.Void("v-1", "a-1"));
        var began = TimeProvider.System.GetTimestamp();
        await arena.Seal();
        Assert.That(TimeProvider.System.GetElapsedTime(began), Is.GreaterThanOrEqualTo(Limits.Settling * 0.9));
        held.Release();
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 0 "));
    }

    [Test]
    public void A_board_of_many_rows_keeps_fewer_steps()
    {
        var (definition, _) = DefinitionReader.Read(Some.Cup, Some.Body(contestants: 40_000));
        var feed = new BoardFeed(definition!.Rules.Boards.Single(b => b.Ref == Some.Overall));
        var whole = Evaluation.Whole(definition.Rules, definition.Roster, null);
        var faces = new List<BoardFace>();
        var kept = Limits.BoardStepRows / 40_000;
        for (var n = 1; n <= kept + 1; n++)
        {
            whole.Apply([Some.Mark($"a-{n}", "w1", "t1", n, at: n)], []);
            feed.Publish(whole, n);
            faces.Add(feed.Now);
        }

        Assert.That(kept, Is.LessThan(Limits.BoardSteps));
        Assert.That(feed.Held(faces[0].Hash.ToString()), Is.Null);
        Assert.That(feed.Held(faces[1].Hash.ToString()), Is.SameAs(faces[1]));
    }

    private static async Task OnDisk(Arena arena, string venue, long entry)
    {
        while ((await arena.Cup.Heads()).Single(h => h.Journal == Arena.Journal(venue)).Head.Number < entry) await Task.Yield();
    }
}
