using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>A real file system that is full.</summary>
public sealed class FullDiskTests
{
    private SmallDisk _disk = null!;

    [SetUp]
    public async Task Mount()
    {
        var (disk, whyNot) = await SmallDisk.Mount("1m");
        if (disk is null) Assert.Ignore(whyNot!);
        _disk = disk!;
    }

    [TearDown]
    public async Task Unmount()
    {
        if (_disk is not null) await _disk.DisposeAsync();
    }

    [TestCase(Limits.SegmentBytes, 0)]
    [TestCase(Limits.SegmentBytes, Limits.RoomBytes)]
    [TestCase(100_000, 20_000)]
    public async Task A_full_disk_refuses_groups_goes_on_reading_and_takes_groups_when_there_is_room(
        long segmentBytes, int roomBytes)
    {
        _disk.Take(200_000);
        await using var store = Store(segmentBytes, roomBytes);
        await using var journal = await store.Open(Some.Contest, Some.Journal);
        var refused = await Fill(journal);
        Assert.That(refused.Code, Is.EqualTo("disk-full"));
        var head = journal.Head;
        Assert.That(await Count(journal), Is.EqualTo(head.Number));
        await Assert.ThrowsAsync<AppendRefusedException>(() => journal.Append(Some.Group(head, 400)));
        _disk.Free();
        await journal.Append(Some.Group(head, 400));
        Assert.That(await Count(journal), Is.EqualTo(head.Number + 400));
        await journal.DisposeAsync();
        await using var again = await store.Open(Some.Contest, Some.Journal);
        Assert.That(await Count(again), Is.EqualTo(head.Number + 400));
    }

    [Test]
    public async Task On_a_full_disk_no_journal_is_begun_and_the_store_goes_on()
    {
        await using var store = Store(Limits.SegmentBytes, Limits.RoomBytes);
        await using var journal = await store.Open(Some.Contest, Some.Journal);
        _disk.Fill();
        var refused = await Assert.ThrowsAsync<AppendRefusedException>(() => journal.Append(Some.Group(Head.Empty, 1)));
        Assert.That(refused!.Code, Is.EqualTo("disk-full"));
        Assert.That(store.Of(Some.Contest), Is.Empty);
        _disk.Free();
        await journal.Append(Some.Group(Head.Empty, 1));
        Assert.That(store.Of(Some.Contest), Is.EqualTo(new[] { Some.Journal }));
    }

    private FileJournals Store(long segmentBytes, int roomBytes) => new(
        Path.Combine(_disk.Path, "journals"), recovery => Assert.Fail($"{recovery}"),
        Disk.Real with { SegmentBytes = segmentBytes, RoomBytes = roomBytes });

    private static async Task<AppendRefusedException> Fill(IJournal journal)
    {
        while (true)
        {
            try
            {
                await journal.Append(Some.Group(journal.Head, 400));
            }
            catch (AppendRefusedException refused)
            {
                return refused;
            }
        }
    }

    private static async Task<long> Count(IJournal journal)
    {
        var count = 0L;
        await foreach (var entry in journal.Read(1, CancellationToken.None)) count = entry.Number;
        return count;
    }
}
