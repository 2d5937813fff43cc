using Competition.Journal;

namespace Competition.Engine.Tests;

/// <summary>Files of snapshots that are gone, of somebody else, or old, are in nobody's way.</summary>
[TestFixture, CancelAfter(60_000)]
internal sealed class SnapshotFolderTests
{
    [Test]
    public async Task All_of_it_may_be_deleted_at_any_time_and_the_next_one_is_whole()
    {
        await using var arena = await SnapshotPromiseTests.WithSeat();
        await arena.Snapshot();
        Directory.Delete(arena.Snapshots!, recursive: true);
        for (var n = 1; n <= 3; n++)
        {
            await arena.Stand(Some.Mark($"z-{n}", "w1", "t1", n, at: 100m + n));
            try
            {
                await arena.Snapshot();
            }
            catch (IOException e)
            {
                TestContext.Out.WriteLine(e.Message);
            }
        }

        await arena.Restart();
        Assert.That(arena.Cup.Begun, Is.GreaterThan(0));
        Directory.CreateDirectory(arena.Snapshots!);
    }

    [Test]
    public async Task A_start_never_depends_on_one_that_another_program_wrote()
    {
        await using var arena = await SnapshotPromiseTests.WithSeat();
        var head = new SnapshotWriter();
        head.Once("a print of another program");
        head.All([1], _ =>
        {
            head.Journal(Arena.Journal("west"));
            for (var n = 0; n < 3; n++) head.Number(7);
            head.Bytes(new byte[20]);      // its hashes are shorter
        });
        head.Number(0);
        using (var state = new SnapshotFolder(arena.Snapshots!).Begin(Some.Cup, Snapshot.State))
        {
            state.Write(Snapshot.HeadPart, head.Written);
            state.Place();
        }

        await arena.Restart();
        Assert.That(arena.Catalogue.Unopened.Values, Is.Empty);
        await arena.Settled();
    }

    [Test]
    public async Task Older_copies_are_closed_when_newer_ones_are_used()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("descriptors are counted on Linux");
        await using var arena = await SnapshotPromiseTests.WithSeat();
        for (var n = 1; n <= 40; n++)
        {
            await arena.Stand(Some.Mark($"z-{n}", "w1", "t1", n, at: 100m + n));
            await arena.Snapshot();
        }

        var open = Directory.GetFiles("/proc/self/fd").Select(f => new FileInfo(f).LinkTarget ?? "")
            .Where(f => f.StartsWith(arena.Snapshots!, StringComparison.Ordinal)).ToList();
        TestContext.Out.WriteLine($"{open.Count} open, {open.Count(f => f.EndsWith("(deleted)", StringComparison.Ordinal))} deleted");
        Assert.That(open, Has.Count.LessThanOrEqualTo(2 * (Limits.SnapshotVolumes + 1)));
    }
}
