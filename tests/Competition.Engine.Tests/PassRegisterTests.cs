using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Seats and passes are what the office's facts say, in whatever order they come, also after a start.</summary>
[TestFixture]
internal sealed class PassRegisterTests
{
    [Test]
    public async Task A_pass_of_a_seat_has_its_role_words_and_scope()
    {
        await using var arena = await Arena.Open();
        var author = await arena.Sits(1, "A", "judge", ""","judge":"J1","words":["weld"],"scope":{"venue":"east"}""");
        var pass = author.Pass!;
        Assert.That((pass.Role, pass.Seat!.Judge, pass.Name), Is.EqualTo((PassRole.Judge, "J1", "judge/A")));
        Assert.That(pass.By, Is.EqualTo(new[] { "weld" }));
        Assert.That(pass.Scope.Venue, Is.EqualTo(new VenueId("east")));
    }

    [Test]
    public async Task A_revoked_pass_is_gone_for_ever_and_after_a_start()
    {
        await using var arena = await Arena.Open();
        await arena.Sits(1, "A", "judge");
        await arena.Sits(2, "B", "judge");
        await arena.Stand(Desk.Revoke("r-1", $"\"pass\":\"{Desk.Hash(1)}\""), Desk.Pass("again-1", 1, "auditor", at: 9m));
        Assert.That(arena.Cup.Passes.All.Keys, Is.EqualTo(new[] { Desk.Hash(2) }));
        await arena.Restart();
        Assert.That(arena.Cup.Passes.All.Keys, Is.EqualTo(new[] { Desk.Hash(2) }));
        Assert.That(arena.Cup.Passes.Seats.Keys, Is.EquivalentTo(new[] { "A", "B" }));
    }

    [Test]
    public async Task A_seat_that_is_revoked_loses_its_passes_and_may_get_new_ones()
    {
        await using var arena = await Arena.Open();
        await arena.Sits(1, "A", "judge");
        await arena.Stand(Desk.Revoke("r-1", "\"seat\":\"A\"", at: 1m));
        Assert.That(arena.Cup.Passes.All, Is.Empty);
        await arena.Stand(Desk.Pass("p-1", 2, "judge", ",\"seat\":\"A\"", at: 2m));
        Assert.That(arena.Cup.Passes.Find(Desk.Hash(2))!.Name, Is.EqualTo("judge/A"));
    }

    [Test]
    public async Task The_last_of_a_seat_counts_and_a_removed_one_takes_its_passes_along()
    {
        await using var arena = await Arena.Open();
        await arena.Sits(1, "A", "judge");
        await arena.Stand(Desk.Seat("s-9", "A", "judge", ""","judge":"J9" """, at: 3m));
        Assert.That(arena.Cup.Passes.Find(Desk.Hash(1))!.Seat!.Judge, Is.EqualTo("J9"));
        await arena.Stand(Some.Fact("""{"id":"s-10","type":"seat","at":4,"seat":"A","removed":true}"""));
        Assert.That(arena.Cup.Passes.All, Is.Empty);
        Assert.That(arena.Cup.Passes.Seats, Is.Empty);
    }

    [Test]
    public async Task An_organiser_has_no_bounds_for_he_could_give_himself_a_pass_without()
    {
        await using var arena = await Arena.Open();
        var bound = Desk.Pass("p-1", 1, "organiser", ""","scope":{"venue":"east"}""");
        Assert.That(((Receipt.Refused)await arena.Submit(bound)).Why.Code, Is.EqualTo("document-wrong"));
        Assert.That(await arena.Submit(Desk.Pass("p-2", 1, "organiser")), Is.InstanceOf<Receipt.Stands>());
    }

    [Test]
    public void Their_order_of_arrival_does_not_matter()
    {
        Fact[] facts =
        [
            Desk.Seat("s-1", "A", "judge"), Desk.Pass("p-1", 1, "judge", ",\"seat\":\"A\""), Desk.Pass("p-2", 2, "auditor"),
            Desk.Revoke("r-1", "\"seat\":\"A\"", at: 1m), Desk.Pass("p-3", 3, "judge", ",\"seat\":\"A\"", at: 2m),
            Desk.Revoke("r-2", $"\"pass\":\"{Desk.Hash(2)}\""), Desk.Seat("s-2", "A", "judge", ",\"judge\":\"Z\"", at: 5m),
        ];
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            random.Shuffle(facts);
            var register = PassRegister.None;
            foreach (var fact in facts) register = register.With(fact);
            Assert.That(register.All.Keys, Is.EqualTo(new[] { Desk.Hash(3) }));
            Assert.That(register.Find(Desk.Hash(3))!.Seat!.Judge, Is.EqualTo("Z"));
        }
    }

    [TestCase("""{"id":"x-1","type":"pass","at":0,"pass":"12","role":"judge","expires":"2099-01-01T00:00:00Z"}""")]
    [TestCase("""{"id":"x-1","type":"seat","at":0,"seat":"A","role":"wall"}""")]
    [TestCase("""{"id":"x-1","type":"seat","at":0,"seat":"A","role":"judge","scope":{"venues":["east"]}}""")]
    [TestCase("""{"id":"x-1","type":"seat","at":0,"seat":"A","role":"judge","scope":{"venue":"nowhere"}}""")]
    [TestCase("""{"id":"x-1","type":"seat","at":0,"seat":"A","role":"judge","scope":{"nodes":[]}}""")]
    [TestCase("""{"id":"x-1","type":"revoke","at":0}""")]
    public async Task What_is_none_is_refused_by_name(string json)
    {
        await using var arena = await Arena.Open();
        Assert.That(((Receipt.Refused)await arena.Submit(Some.Fact(json))).Why.Code, Is.EqualTo("document-wrong"));
    }

    [Test]
    public async Task Who_waits_hears_of_another_register()
    {
        await using var arena = await Arena.Open();
        var next = arena.Cup.PassesAfter(arena.Cup.Passes, CancellationToken.None);
        await arena.Sits(1, "A", "judge");
        Assert.That((await next.WaitAsync(TimeSpan.FromSeconds(5))).Seats.Keys, Is.EqualTo(new[] { "A" }));
    }

    [Test]
    public async Task The_time_of_the_contest_does_not_move_with_them_nor_does_the_public_hear_of_them()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 5m), Desk.Seat("s-1", "A", "judge", at: 900m));
        await arena.Stand(Desk.Sign("h-1", "cup/t1", "w1"));
        await arena.Settled();
        var recount = await arena.Cup.Evaluate(null, CancellationToken.None);
        Assert.That(recount.AsOf, Is.EqualTo(5m));
        Assert.That(arena.Cup.Board(Some.Overall)!.Now.AsOf, Is.EqualTo(5m));
        var seen = await arena.Cup.Facts(null, _ => true, CancellationToken.None, "public", isLive: false)!
            .Select(f => f.Entry.Fact.Id.Value).ToListAsync();
        Assert.That(seen, Does.Contain("a-1").And.Not.Contain("s-1"));
    }
}
