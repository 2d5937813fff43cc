using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>Samples are marks of a device, and what a detector found in them can be voided by its name.</summary>
[TestFixture]
internal sealed class TelemetryTests
{
    private const string Rules = """
        {"id":"cup","version":1,"root":{"id":"cup","signals":{"volt":{"min":0,"max":400},"heat":{}},
          "detectors":{"steady":{"when":"volt >= 215 and volt <= 225","hold":2,"maxGap":5},
                       "hot":{"when":"heat > 90","maxGap":5}},
          "values":{"points":"=10 * steady.fires","place":{"rank":"overall"},"share":"=hot.fires * 100 - place"},
          "boards":{"overall":{"keys":[{"by":"points"}]},"shares":{"keys":[{"by":"share"}]} } } }
        """;

    [Test]
    public async Task A_void_of_what_a_detector_found_reaches_the_entrant_through_restart_and_restore()
    {
        await using var arena = await Arena.Open(Body());
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.StartList));
        await arena.Stand(Samples("w1", from: 0), Samples("w1", from: 1), Samples("w1", from: 2));
        Assert.That(arena.Cup.Status, Is.EqualTo(ContestStatus.Live), "a sample is a mark");
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 10\n"));
        await arena.Stand(Some.Void("v-1", "cup#w1#steady@2", at: 20m));
        Assert.That(await arena.Settled(), Does.Contain("w1 0"));
        await arena.Restart();
        Assert.That(await arena.Settled(), Does.Contain("w1 0"));
        await arena.Stand(Some.Restore("r-1", "cup#w1#steady@2.0", at: 21m));
        Assert.That(await arena.Settled(), Does.StartWith("1 w1 10\n"));
    }

    [Test]
    public async Task Any_judge_may_void_what_a_detector_found_but_not_what_nobody_knows()
    {
        await using var arena = await Arena.Open(Body());
        var judge = new Author("j1", AuthorRole.Judge);
        Assert.That(await arena.Cup.Submit(Some.Void("v-1", "cup#w1#steady@2"), judge), Is.InstanceOf<Receipt.Stands>());
        foreach (var nobody in new[] { "cup#w9#steady@2", "cup#w1#other@2", "cap#w1#steady@2" })
        {
            var refused = (Receipt.Refused)await arena.Cup.Submit(Some.Void("v-2", nobody), judge);
            Assert.That(refused.Why.Code, Is.EqualTo("unknown-target"), nobody);
        }

        Assert.That(((Receipt.Refused)await arena.Submit(Some.Void("v-3", "v-1"))).Why.Code, Is.EqualTo("void-of-void"));
    }

    [Test]
    public async Task Voids_of_what_detectors_found_wait_for_no_target_and_fill_no_list()
    {
        await using var arena = await Arena.Open(Body());
        await arena.Stand([.. Enumerable.Range(1, Limits.DanglingCorrections + 1).Select(
            n => Some.Void($"v-{n}", $"cup#w1#steady@{n}"))]);
        await arena.Stand(Some.Void("o-1", "m-1"));
    }

    [Test]
    public async Task What_a_frozen_board_hides_of_samples_is_hidden_with_the_voids_of_their_fires()
    {
        await using var arena = await Arena.Open(Body());
        await arena.Stand(Samples("w1", from: 0), Samples("w1", from: 2), Views.Freeze("f-1", "freeze", 5m));
        await arena.Stand(Samples("w2", from: 6), Samples("w2", from: 8), Samples("w1", from: 10), Samples("w1", from: 12));
        Assert.That(await arena.Seen("public"), Does.Contain("frozen\n\n1 w1 10\n"));
        await arena.Stand(Some.Void("v-1", "cup#w1#steady@12", at: 20m), Some.Void("v-2", "cup#w2#steady@8", at: 21m));
        Assert.That(await arena.Seen("public"), Does.Contain("frozen\n\n1 w1 10\n"));
        await arena.Stand(Some.Void("v-3", "cup#w1#steady@2", at: 22m));
        Assert.That(await arena.Seen("public"), Does.Contain("w1 0"));
        await arena.Restart();
        await arena.Seen("public");
        await arena.Settled();
    }

    [Test]
    public async Task A_void_that_a_shared_cell_needs_reaches_the_contest_as_well()
    {
        await using var arena = await Arena.Open(Body());
        var shares = new BoardRef(new NodePath("cup"), "shares");
        await arena.Stand(Some.Fact("""{"id":"h-1","type":"sample","at":1,"signal":"heat","v":99,"entrant":"w2"}"""));
        Assert.That(await arena.Settled(shares), Does.StartWith("1 w2 99"));
        await arena.Stand(Some.Void("v-1", "cup#w2#hot@1", at: 20m));
        Assert.That(await arena.Settled(shares), Does.Not.Contain("99"));
        await arena.Restart();
        Assert.That(await arena.Settled(shares), Does.Not.Contain("99"));
    }

    private static Members Body() =>
        new([.. Some.Body().Where(m => m.Key != "rulebook"), new("rulebook", Datum.Of(Some.Json(Rules)))]);

    private static Fact Samples(string entrant, int from) => Some.Fact(
        $$"""{"id":"{{entrant}}-{{from}}","type":"sample","at":{{from}},"signal":"volt","v":220,"entrant":"{{entrant}}"}""");
}
