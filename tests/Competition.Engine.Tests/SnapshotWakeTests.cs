using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>A contest that begins with a snapshot while somebody already asks it has one index, not two.</summary>
[TestFixture, CancelAfter(120_000)]
internal sealed class SnapshotWakeTests
{
    [TestCase(0)]
    [TestCase(2)]
    public async Task An_id_is_used_once_also_where_somebody_asks_a_contest_that_begins_with_a_snapshot(int askers)
    {
        await using var arena = await Arena.Open(snapshots: true);
        await BeginsWhileAsked(arena, askers);
        TestContext.Out.WriteLine($"begun with {arena.Cup.Begun}");
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));

        await arena.Stand(Some.Mark("x-1", "w1", "t1", 5m, at: 20_000m), Some.Mark("x-2", "w2", "t1", 6m, at: 20_000m));
        await arena.Snapshot();
        await arena.Restart();
        TestContext.Out.WriteLine($"begun with {arena.Cup.Begun}");
        var receipts = new[]
        {
            await arena.Submit(Some.Mark("x-1", "w2", "t1", 7m, at: 20_001m)),
            await arena.Submit(Some.Mark("x-2", "w1", "t1", 7m, at: 20_001m)),
        };
        Assert.That(receipts, Has.All.InstanceOf<Receipt.Refused>());
    }

    [TestCase(0)]
    [TestCase(2)]
    public async Task Its_boards_are_those_of_the_journals_also_where_somebody_asks_while_it_begins(int askers)
    {
        await using var arena = await Arena.Open(Some.Body(contestants: 40), snapshots: true);
        await BeginsWhileAsked(arena, askers);
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        await arena.Settled();
    }

    // Another roster that is the same one: the contest begins again, with a snapshot.
    private static async Task BeginsWhileAsked(Arena arena, int askers)
    {
        for (var wave = 0; wave < 10; wave++)
        {
            var from = wave * 1_000;
            var marks = Enumerable.Range(from, 1_000).Select(n => arena.Submit(Some.Mark($"m-{n}", $"w{1 + (n % 6)}", "t1", n % 90, at: n)));
            Assert.That(await Task.WhenAll(marks), Has.All.InstanceOf<Receipt.Stands>());
        }

        await arena.Settled();
        await arena.Snapshot();
        using var enough = new CancellationTokenSource();
        var asking = Enumerable.Range(0, askers).Select(_ => Task.Run(() => Ask(arena, enough.Token))).ToList();
        await arena.Stand(Some.Fact(
            """{"id":"r-1","type":"roster","at":20,"set":{"K2":{"type":"alias","venue":"west"}} }"""));
        await enough.CancelAsync();
        await Task.WhenAll(asking);
    }

    private static async Task Ask(Arena arena, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await arena.Cup.Heads();
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
            }

            await Task.Yield();
        }
    }
}
