using System.Diagnostics;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>What came after a snapshot is read about once, however many contestants it wakes.</summary>
[TestFixture, CancelAfter(300_000)]
internal sealed class SnapshotTailTests
{
    [TestCase(50, 2_000)]
    [TestCase(1_000, 15_000, Category = "Long")]      // below what makes the next snapshot due
    public async Task A_start_with_one_reads_what_came_after_it_a_few_times_at_most(int contestants, int tail)
    {
        await using var arena = await Arena.Open(Some.Body(contestants), snapshots: true);
        await Marks(arena, contestants, 0, tail);
        await arena.Settled();
        await arena.Snapshot();
        await Marks(arena, contestants, tail, tail);
        await arena.Settled();
        var (before, clock) = (arena.Counted.Entries, Stopwatch.StartNew());
        await arena.Restart();
        var (read, took) = (arena.Counted.Entries - before, clock.Elapsed);
        var begun = arena.Cup.Begun;
        Directory.Delete(arena.Snapshots!, recursive: true);
        (before, clock) = (arena.Counted.Entries, Stopwatch.StartNew());
        await arena.Restart();
        TestContext.Out.WriteLine(
            $"with: {read} entries read, {took.TotalSeconds:0.0} s; without: {arena.Counted.Entries - before}, {clock.Elapsed.TotalSeconds:0.0} s");
        Directory.CreateDirectory(arena.Snapshots!);
        Assert.That(begun, Is.GreaterThan(0));
        Assert.That(arena.Cup.Begun, Is.Zero);
        Assert.That(read, Is.LessThan(8 * tail));
    }

    private static async Task Marks(Arena arena, int contestants, int from, int count)
    {
        foreach (var wave in Enumerable.Range(from, count).Chunk(1_000))
        {
            var marks = wave.Select(n => arena.Submit(Some.Mark($"m-{n}", $"w{1 + (n % contestants)}", "t1", n % 90, at: n)));
            Assert.That(await Task.WhenAll(marks), Has.All.InstanceOf<Receipt.Stands>());
        }
    }
}
