using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>What a seal leaves out: at and below its node, and everything where it is the contest's.</summary>
[TestFixture]
internal sealed class SealedPartTests
{
    [Test]
    public async Task A_sealed_part_stands_while_the_others_go_on()
    {
        await using var arena = await Sealed("cup/t1", Some.Mark("a-1", "w1", "t1", 40m, at: 5), Some.Mark("a-2", "w2", "t1", 30m, at: 5));
        await arena.Stand(Some.Mark("a-3", "w2", "t2", 20m, at: 6), Some.Mark("a-4", "w3", "t1", 99m, at: 6));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 50 "));
        Assert.That(await arena.Settled(new BoardRef(new NodePath("cup/t1"), "task")), Does.StartWith("1 w1 40"));
        Assert.That(arena.StatusOf("cup/t1"), Is.EqualTo(ContestStatus.Official));
        Assert.That(arena.StatusOf("cup/t2"), Is.EqualTo(ContestStatus.Unofficial));

        await arena.Stand(Some.Void("v-1", "a-1", at: 7), Some.Void("v-2", "a-3", at: 7));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 40 "), "a void concerns what its target does");
        await arena.Stand(Sealing.Recall("o-3", at: 8, node: "cup/t1"));
        Assert.That(await arena.Settled(), Does.StartWith("1 w3 99 ").And.Contain("w1 0 "));
        Assert.That(arena.StatusOf("cup/t1"), Is.EqualTo(ContestStatus.UnderCorrection));
        Assert.That(arena.StatusOf("cup"), Is.EqualTo(ContestStatus.Unofficial));
    }

    [Test]
    public async Task A_void_that_is_kept_frees_the_seat_of_its_judge_for_a_mark_that_is_kept()
    {
        await using var arena = await Sealed("cup/weld", [.. Enumerable.Range(1, 3).Select(n => Some.Judged($"j-{n}", "w2", $"J{n}", 60m))]);
        await arena.Stand(Some.Void("v-1", "j-3", at: 7), Some.Judged("j-4", "w2", "J4", 90m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 60 "));
        await arena.Restart();
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 60 "));
        await arena.Stand(Sealing.Recall("o-3", at: 8, node: "cup/weld"));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 70 "));
    }

    [Test]
    public async Task The_seal_of_the_contest_fixes_rules_roster_and_who_is_who()
    {
        var doubled = Datum.Of(Some.Json(Some.Rules.Replace("\"expr\":\"mark\"", "\"expr\":\"2 * mark\"")));
        await using var arena = await Sealed("cup", Some.Mark("a-1", "w1", "t1", 40m, at: 5), Some.Mark("k-1", "K1", "t1", 50m, at: 5));
        var official = await arena.Settled();
        await arena.Stand(Version("r-1", doubled), Some.Alias("al-1", "K1", "w2", at: 6), Late);
        Assert.That(await arena.Settled(), Is.EqualTo(official));
        Assert.That(await arena.WhyNot(Some.Mark("a-2", "w99", "t1", 1m, at: 7)), Is.EqualTo("unknown-entrant"));
        Assert.That(await arena.WhyNot(Version("r-2", Datum.Of(Some.Json("{}")))), Is.EqualTo("document-wrong"));
        await arena.Restart();
        Assert.That(await arena.Settled(), Is.EqualTo(official));
        await arena.Stand(Sealing.Recall("o-3", at: 8));
        Assert.That(await arena.Settled(), Does.StartWith("1 w2 100 ").And.Contain("w99"));
        await arena.Seal();
        Assert.That((await Sealing.Verified(arena.Store)).Faults, Is.Empty);
    }

    [Test]
    public async Task A_contest_by_the_time_of_day_stands_still_at_the_sealed_instant()
    {
        await using var arena = await Arena.Open(Some.Body(timeBase: "utc"));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 1_700_000_000), Sealing.Publish("o-1", at: 1_700_000_001));
        var seal = await arena.Seal();
        var now = await arena.Cup.Evaluate(asOf: null, CancellationToken.None);
        var later = await arena.Cup.Evaluate(seal.Statement.AsOf + 100, CancellationToken.None);
        Assert.That(new[] { now.AsOf, later.AsOf }, Is.All.EqualTo(seal.Statement.AsOf));
        Assert.That(seal.Statement.AsOf, Is.GreaterThan(1_700_000_000m), "it is now");
        Assert.That((await Sealing.Verified(arena.Store)).Faults, Is.Empty);
    }

    [Test]
    public async Task An_audience_is_shown_the_sealed_result_when_its_board_is_shown()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 40m, at: 5), Freeze("f-1", "freeze", 6), Some.Mark("a-2", "w2", "t1", 60m, at: 7),
            Sealing.Publish("o-1", at: 8));
        await arena.Seal();
        await arena.Stand(Some.Mark("a-3", "w3", "t1", 99m, at: 9));
        Assert.That(Arena.Text(arena.Cup.Board(Some.Overall, "public")!.Now), Does.StartWith("1 w1 40 "));
        await arena.Stand(Freeze("f-2", "unfreeze", 10));
        Assert.That(Arena.Text(arena.Cup.Board(Some.Overall, "public")!.Now), Is.EqualTo(await arena.Settled()).And.StartWith("1 w2 60 "));
    }

    [TestCase(1), TestCase(2), TestCase(3)]
    public async Task Live_boards_the_recount_and_the_verdict_agree_whatever_comes(int seed)
    {
        await using var arena = await Arena.Open();
        var dice = new Random(seed);
        await arena.Stand(Sealing.Publish("o-1", at: 0));
        for (var n = 1; n <= 40; n++)
        {
            var node = new[] { "cup", "cup/t1", "cup/t2" }[dice.Next(3)];
            var (entrant, task) = ($"w{dice.Next(1, 7)}", dice.Next(2) == 0 ? "t1" : "t2");
            switch (dice.Next(10))
            {
                case 0: await arena.Try(node); break;
                case 1: await arena.Submit(Sealing.Recall($"o-{n}", at: 100 + n, node)); break;
                case 2 or 3: await arena.Submit(Some.Void($"v-{n}", $"a-{dice.Next(1, 41)}", at: n)); break;
                case 4: await arena.Submit(Some.Alias($"al-{n}", dice.Next(2) == 0 ? "K1" : "K2", entrant, at: n)); break;
                case 5: await arena.Submit(Some.Mark($"a-{n}", dice.Next(2) == 0 ? "K1" : "K2", task, dice.Next(100), at: n)); break;
                default: await arena.Submit(Some.Mark($"a-{n}", entrant, task, dice.Next(100), at: dice.Next(1, n + 1))); break;
            }

            if (n % 10 == 0) await arena.Restart();
            foreach (var board in arena.Cup.Definition.Rules.Boards.ToList()) await arena.Settled(board.Ref);
        }

        Assert.That((await Sealing.Verified(arena.Store)).Faults, Is.Empty);
    }

    private static Fact Late { get; } =
        Some.Fact("""{"id":"l-1","type":"roster","at":6,"set":{"w99":{"title":"Late","venue":"east"} } }""");

    private static async Task<Arena> Sealed(string node, params Fact[] facts)
    {
        var arena = await SealTests.Published(facts);
        await arena.Seal(node);
        return arena;
    }

    private static Fact Version(string id, Datum document) => new(new Members(
    [
        new("id", Datum.Of(id)), new("type", Datum.Of("rules")), new("at", Datum.Of(6m)), new("version", Datum.Of(2m)), new("document", document),
    ]));

    private static Fact Freeze(string id, string type, decimal at) => Some.Fact(
        $$"""{"id":"{{id}}","type":"{{type}}","at":{{Canonical.Text(at)}},"node":"cup","board":"overall"}""");
}
