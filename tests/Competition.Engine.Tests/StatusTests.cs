using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>LIVE while a clock runs, UNOFFICIAL when all are stopped, whatever comes late.</summary>
[TestFixture]
internal sealed class StatusTests
{
    [Test]
    public async Task A_contest_is_unofficial_when_the_clock_is_stopped_in_every_venue()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Clock("c-1", "start", "east", 1), Clock("c-2", "start", "west", 2));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Live));
        await arena.Stand(Clock("c-3", "stop", "east", 100));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Live), "the other city is still at it");
        var turned = arena.Cup.StatusAfter(new NodePath("cup"), ContestStatus.Live, CancellationToken.None);
        await arena.Stand(Clock("c-4", "stop", "west", 110));
        Assert.That(await turned.WaitAsync(TimeSpan.FromSeconds(10)), Is.EqualTo(ContestStatus.Unofficial));
    }

    [Test]
    public async Task A_late_mark_leaves_it_unofficial_and_so_does_a_restart()
    {
        await using var arena = await Arena.Open();
        await Over(arena);
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 90m));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Unofficial));
        await arena.Restart();
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Unofficial));
    }

    [Test]
    public async Task A_clock_that_is_started_again_makes_it_live_again()
    {
        await using var arena = await Arena.Open();
        await Over(arena);
        await arena.Stand(Clock("c-5", "start", "east", 200));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Live));
    }

    [Test]
    public async Task The_clock_of_one_contestant_neither_ends_nor_revives_it()
    {
        await using var arena = await Arena.Open();
        await Over(arena);
        await arena.Stand(Some.Fact("""
            {"id":"c-9","type":"clock","at":150,"node":"cup","action":"resume","entrant":"w1"}
            """));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Unofficial));
    }

    [Test]
    public async Task Marks_without_any_clock_do_not_end_it()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Clock("c-1", "stop", "east", 100));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Live));
    }

    private static Task Over(Arena arena) => arena.Stand(
        Clock("c-1", "start", "east", 1), Clock("c-2", "start", "west", 2),
        Clock("c-3", "stop", "east", 100), Clock("c-4", "stop", "west", 110));

    private static Fact Clock(string id, string action, string venue, int at) => Some.Fact(
        $$"""{"id":"{{id}}","type":"clock","at":{{at}},"node":"cup","action":"{{action}}","venue":"{{venue}}"}""");
}
