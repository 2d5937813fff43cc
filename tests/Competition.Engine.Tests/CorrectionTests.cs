namespace Competition.Engine.Tests;

/// <summary>Voids, restores and aliases reach whom they concern, in whatever order they come.</summary>
[TestFixture]
internal sealed class CorrectionTests
{
    [Test]
    public async Task A_void_takes_a_mark_away_and_a_restore_brings_it_back()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w2", "t1", 70m), Some.Void("o-1", "a-1"));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 70 "));
        await arena.Stand(Some.Restore("o-2", "a-1"));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 80 "));
    }

    [Test]
    public async Task A_void_may_come_before_its_target()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Void("o-1", "a-1"), Some.Mark("a-2", "w2", "t1", 1m), Some.Mark("a-1", "w1", "t1", 80m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 1 "));
        await arena.Restart();
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 1 "));
    }

    [Test]
    public async Task A_void_of_a_void_is_refused()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Void("o-1", "a-1"));
        Assert.That(((Receipt.Refused)await arena.Submit(Some.Void("o-2", "o-1"))).Why.Code, Is.EqualTo("void-of-void"));
    }

    [Test]
    public async Task Marks_of_a_seat_move_to_the_person_when_it_is_bound_and_away_when_the_binding_falls()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "K1", "t1", 90m), Some.Mark("a-2", "w1", "t1", 50m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 50 "));

        await arena.Stand(Some.Alias("o-1", "K1", "w2"), Some.Mark("a-3", "K1", "t2", 5m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 95 "));

        await arena.Stand(Some.Alias("o-2", "K1", "w3", at: 9m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w3 95 "));

        await arena.Stand(Some.Void("o-3", "o-2"), Some.Void("o-4", "a-1"));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 50 ").And.Contain("2 w2 5 "));

        await arena.Restart();
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 50 ").And.Contain("2 w2 5 "));
    }

    [Test]
    public async Task A_status_and_a_promote_reach_own_cells_and_boards()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(
            Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w2", "t1", 70m),
            Some.Fact("""{"id":"s-1","type":"status","at":6,"node":"cup","entrant":"w1","code":"DSQ"}"""),
            Some.Fact("""{"id":"p-1","type":"promote","at":7,"node":"cup/t2","entrants":["w2","w4"]}"""));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 70 ").And.Contain("DSQ w1 "));
        await arena.Restart();
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 70 ").And.Contain("DSQ w1 "));
    }
}
