using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>An audience from which facts are kept has boards of its own; everybody else sees everything.</summary>
[TestFixture]
internal sealed class ViewTests
{
    [Test]
    public async Task A_rulebook_freezes_a_board_for_the_public_and_for_nobody_else()
    {
        await using var arena = await Arena.Open(Views.Frozen("""{"at":60,"for":["public"]}"""));
        await arena.Stand(Views.Clock("c-1", "start", 0m));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 50m), Some.Mark("a-2", "w2", "t1", 90m, at: 60m));
        Assert.That(await arena.Seen("public"), Does.Contain("cup#overall\nfrozen\nw2 1\n1 w1 80 "));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 90 "));
        Assert.That(arena.Cup.Board(Some.Overall, "judge"), Is.SameAs(arena.Cup.Board(Some.Overall)));
    }

    [Test]
    public async Task A_contest_without_freeze_has_one_feed_for_all()
    {
        await using var arena = await Arena.Open();
        Assert.That(arena.Cup.Board(Some.Overall, "public"), Is.SameAs(arena.Cup.Board(Some.Overall)));
        Assert.That(arena.Cup.Definition.Audiences, Is.Empty);
    }

    [Test]
    public async Task A_freeze_that_comes_in_the_middle_keeps_what_stood_and_hides_what_comes()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Alias("l-1", "K1", "w4"), Some.Mark("a-2", "K1", "t1", 3m));
        var open = arena.Cup.Board(Some.Overall, "public")!;
        var followed = open.After(await Now(open), CancellationToken.None);
        await arena.Stand(Views.Freeze("f-1", "freeze", 10m));
        Assert.That(await followed, Is.Null, "who follows looks again");
        await arena.Stand(Some.Mark("a-3", "w2", "t1", 99m, at: 11m), Some.Void("v-1", "a-3", at: 12m));
        await arena.Stand(Some.Mark("a-4", "K1", "t2", 98m, at: 13m), Some.Void("v-2", "a-1", at: 14m));
        Assert.That(await arena.Seen("public"), Does.Contain("cup#overall\nfrozen\nw4 1\n1 w4 3 "));
        await arena.Restart();
        Assert.That(await arena.Seen("public"), Does.Contain("cup#overall\nfrozen\nw4 1\n1 w4 3 "));
        await arena.Stand(Views.Freeze("u-1", "unfreeze", 20m));
        Assert.That(await arena.Seen("public"), Does.Contain("cup#overall\nopen\n\n1 w4 101 "));
    }

    [Test]
    public async Task Whoever_has_the_receipt_of_a_freeze_finds_nothing_later_on_a_board()
    {
        await using var arena = await Arena.Open(Views.Frozen());
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        await arena.Seen("public");
        await arena.Stand(Views.Freeze("f-1", "freeze", 10m));
        var feed = arena.Cup.Board(Some.Overall, "public")!;
        var frozen = feed.Now;
        Assert.That(frozen.IsFrozen, Is.True);
        await arena.Stand([.. Enumerable.Range(2, 50).Select(n => Some.Mark($"a-{n}", $"w{n % 6 + 1}", "t2", n, at: 10m + n))]);
        await arena.Settled();
        await arena.Seen("public");
        Assert.That(feed.Now, Is.SameAs(frozen), "not one face more");
    }

    [Test]
    public async Task The_void_of_a_freeze_shows_and_its_restore_hides_again()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Views.Freeze("f-1", "freeze", 10m, roles: ",\"for\":[\"tv\",\"public\"]"));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 20m), Some.Void("v-1", "f-1", at: 30m));
        Assert.That(await arena.Seen("tv"), Does.Contain("cup#overall\nopen\n\n1 w1 80 "));
        await arena.Stand(Some.Restore("r-1", "f-1", at: 31m));
        Assert.That(await arena.Seen("tv"), Does.Contain("cup#overall\nfrozen\nw1 1\n1 w1 0 "));
        Assert.That(await arena.Seen("public"), Does.Contain("frozen\nw1 1"));
    }

    [Test]
    public async Task A_recount_of_an_instant_before_the_freeze_shows_nothing_that_is_kept_back()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Views.Clock("c-1", "start", 0m), Views.Clock("c-2", "stop", 50m));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 55m), Views.Freeze("f-1", "freeze", 100m));
        var then = await arena.Cup.Evaluate(60m, CancellationToken.None, "public");
        Assert.That(then.Board(then.Rules.Find(Some.Overall)!)[0].Rank, Is.EqualTo(1));
        Assert.That(then.AsOf, Is.EqualTo(60m));
        Assert.That(then.Cell(then.Rules.Find(CellRef.TryParse("cup.points")!.Value)!, new EntrantId("w1")).ToString(), Is.EqualTo("0"));
    }

    [Test]
    public async Task One_role_more_than_allowed_is_refused()
    {
        await using var arena = await Arena.Open();
        var roles = string.Join(',', Enumerable.Range(1, Limits.Audiences).Select(n => $"\"r{n}\""));
        await arena.Stand(Views.Freeze("f-1", "freeze", 10m, roles: $",\"for\":[{roles}]"));
        var refused = (Receipt.Refused)await arena.Submit(Views.Freeze("f-2", "freeze", 11m));
        Assert.That(refused.Why.Code, Is.EqualTo("too-many-audiences"));
        await arena.Stand(Views.Freeze("f-3", "freeze", 12m, roles: ",\"for\":[\"r1\"]"));
    }

    [Test]
    public async Task A_slip_in_an_audience_is_refused_for_it_would_freeze_nothing()
    {
        await using var arena = await Arena.Open(Views.Frozen("""{"at":60,"for":["commentator"]}"""));
        foreach (var (slip, meant) in new[] { ("pubic", "public"), ("jugde", "judge"), ("comentator", "commentator") })
        {
            var freeze = Views.Freeze("f-1", "freeze", 10m, roles: $",\"for\":[\"public\",\"{slip}\"]");
            var refused = ((Receipt.Refused)await arena.Submit(freeze)).Why;
            Assert.That((refused.Code, refused.English), Is.EqualTo(("unknown-audience", $"nobody looks as '{slip}'; did you mean '{meant}'?")));
        }

        await arena.Stand(Views.Freeze("f-2", "freeze", 12m, roles: ",\"for\":[\"commentator\",\"contestant\",\"tv\"]"));
    }

    private static async Task<BoardFace> Now(BoardFeed feed)
    {
        var face = feed.Now;
        while (!Arena.Text(face).Contains("w4 3 ", StringComparison.Ordinal))
            face = (await feed.After(face, CancellationToken.None))!;
        return face;
    }
}
