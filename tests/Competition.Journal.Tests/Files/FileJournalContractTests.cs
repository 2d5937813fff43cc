using Competition.Testing;

namespace Competition.Journal.Tests;

/// <summary>Segment files keep the promises, also with segments so small that most groups begin one.</summary>
[TestFixture(4096, 0)]
[TestFixture(4096, 2000)]
[TestFixture(Limits.SegmentBytes, Limits.RoomBytes)]
public sealed class FileJournalContractTests(long segmentBytes, int roomBytes) : JournalContract
{
    private readonly FaultyDisk _disk = new(segmentBytes, roomBytes);
    private string _root = "";

    [TearDown]
    public void Clean() => Directory.Delete(_root, recursive: true);

    private protected override Task<IJournals> Store()
    {
        _root = Directory.CreateTempSubdirectory("journals-").FullName;
        return StoreAgain();
    }

    private protected override Task<IJournals> StoreAgain() => Task.FromResult<IJournals>(
        new FileJournals(_root, recovery => Assert.Fail($"{recovery}"), _disk.Disk));

    private protected override string RefuseNext()
    {
        _disk.FailWrite(FaultyDisk.Full());
        return "disk-full";
    }

    private protected override void LoseNext() => _disk.FailSync();

    private protected override HeldAppend HoldNext() => _disk.HoldNext();
}
