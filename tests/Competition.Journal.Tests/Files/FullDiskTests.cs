using System.Diagnostics;
using Competition.Scoring;

namespace Competition.Journal.Tests;

/// <summary>A real file system that is full.</summary>
public sealed class FullDiskTests
{
    private string _disk = "";

    private string Ballast => Path.Combine(_disk, "ballast");

    [SetUp]
    public async Task Mount()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("a small file system is mounted on Linux only");
        _disk = Directory.CreateTempSubdirectory("small-disk-").FullName;
        var (code, error) = await Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", _disk);
        if (code == 0) return;
        Directory.Delete(_disk);
        Assert.Ignore($"mount is not allowed here: {error}");
    }

    [TearDown]
    public async Task Unmount()
    {
        if (!Directory.Exists(_disk)) return;
        await Run("umount", _disk);
        Directory.Delete(_disk);
    }

    [TestCase(Limits.SegmentBytes, 0)]
    [TestCase(Limits.SegmentBytes, Limits.RoomBytes)]
    [TestCase(100_000, 20_000)]
    public async Task A_full_disk_refuses_groups_goes_on_reading_and_takes_groups_when_there_is_room(
        long segmentBytes, int roomBytes)
    {
        await File.WriteAllBytesAsync(Ballast, new byte[200_000]);
        await using var store = Store(segmentBytes, roomBytes);
        await using var journal = await store.Open(Some.Contest, Some.Journal);
        var refused = await Fill(journal);
        Assert.That(refused.Code, Is.EqualTo("disk-full"));
        var head = journal.Head;
        Assert.That(await Count(journal), Is.EqualTo(head.Number));
        await Assert.ThrowsAsync<AppendRefusedException>(() => journal.Append(Some.Group(head, 400)));
        File.Delete(Ballast);
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
        var length = new DriveInfo(_disk).AvailableFreeSpace;
        await File.WriteAllBytesAsync(Ballast, new byte[length]);
        var refused = await Assert.ThrowsAsync<AppendRefusedException>(() => journal.Append(Some.Group(Head.Empty, 1)));
        Assert.That(refused!.Code, Is.EqualTo("disk-full"));
        Assert.That(store.Of(Some.Contest), Is.Empty);
        File.Delete(Ballast);
        await journal.Append(Some.Group(Head.Empty, 1));
        Assert.That(store.Of(Some.Contest), Is.EqualTo(new[] { Some.Journal }));
    }

    private FileJournals Store(long segmentBytes, int roomBytes) => new(
        Path.Combine(_disk, "journals"), recovery => Assert.Fail($"{recovery}"),
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

    private static async Task<(int Code, string Error)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error.Trim());
    }
}
