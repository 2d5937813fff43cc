using Competition.Journal;

namespace Competition.Engine.Tests;

/// <summary>Who is rebuilt hears again of every void, also where its journal cannot be read at once.</summary>
[TestFixture, CancelAfter(60_000)]
internal sealed class RedeliveryTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task A_rebuilt_venue_hears_of_voids_that_cannot_be_read_at_once(bool snapshot)
    {
        await using var arena = await Arena.Open(snapshots: true);
        for (var j = 1; j <= 3; j++) await arena.Stand(Some.Judged($"j-{j}", "w1", $"J{j}", 50m));
        await arena.Stand(Some.Void("v-1", "j-2"));
        await arena.Settled();
        arena.Disk("west").LoseNext(written: true);
        arena.Disk("office").FailNextRead(new IOException("EIO"));
        await Quietly(() => arena.Submit(Some.Mark("a-1", "w1", "t1", 80m)));
        await Quietly(() => arena.Submit(Some.Mark("a-1", "w1", "t1", 80m)));
        await arena.Settled();
        await Task.Delay(3_000);      // time enough to read it again
        if (snapshot)
        {
            await arena.Snapshot();
            await arena.Restart();
            Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        }

        await arena.Stand(Some.Judged("j-4", "w1", "J4", 50m));
        await arena.Settled();
    }

    private static async Task Quietly(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (IOException)
        {
        }
    }
}
