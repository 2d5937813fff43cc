namespace Competition.Journal.Tests;

/// <summary>Zeros that are written ahead of the groups: how many, and what when there is no place for them.</summary>
public sealed class RoomTests : FileJournalFixture
{
    private const int Room = 8 << 10;

    [Test]
    public async Task Room_is_made_ahead_grows_with_the_segment_and_is_given_back()
    {
        var journal = await Open(Limits.SegmentBytes, Limits.RoomBytes);
        await journal.Append(Some.Group(Head.Empty, 1));
        var first = new FileInfo(Segments[0]).Length;
        Assert.That(first, Is.EqualTo(SegmentHeader.Size + Limits.LeastRoomBytes));
        await journal.Append(Some.Group(journal.Head, 100));
        Assert.That(new FileInfo(Segments[0]).Length, Is.EqualTo(first), "it went into the room");
        await journal.Append(Some.Group(journal.Head, [Some.Sized(102, 3 << 20)]));
        Assert.That(SpareOf(Segments[0]), Is.EqualTo(Limits.RoomBytes));
        await Close();
        Assert.That(SpareOf(Segments[0]), Is.Zero);
    }

    [Test]
    public async Task No_room_is_made_beyond_the_end_of_a_segment()
    {
        var journal = await Open(segmentBytes: 2000, Room);
        await journal.Append(Some.Group(Head.Empty, 3));
        Assert.That(new FileInfo(Segments[0]).Length, Is.EqualTo(2000));
        await journal.Append(Some.Group(journal.Head, 30));
        Assert.That(Segments, Has.Count.EqualTo(2));
        Assert.That(SpareOf(Segments[0]) + SpareOf(Segments[1]), Is.Zero, "the first is closed, the second over-full");
    }

    [Test]
    public async Task A_group_stands_though_no_room_can_be_made_behind_it_and_none_is_tried_for_a_while()
    {
        var journal = await Open(Limits.SegmentBytes, Room);
        await journal.Append(Some.Group(Head.Empty, 2));
        Faulty.FailWrite(FaultyDisk.Full(), after: 1);
        await journal.Append(Some.Group(journal.Head, 200));
        Assert.That(SpareOf(Segments[0]), Is.Zero, "what was left of the disk is left for facts");
        await journal.Append(Some.Group(journal.Head, 1));
        Assert.That(SpareOf(Segments[0]), Is.Zero);
        await journal.Append(Some.Group(journal.Head, [Some.Sized(204, Limits.RoomBytes)]));
        Assert.That(SpareOf(Segments[0]), Is.EqualTo(Room));
        Assert.That((await Open()).Head.Number, Is.EqualTo(204));
    }

    [Test]
    public async Task Room_that_can_be_neither_made_nor_taken_back_refuses_the_group()
    {
        var journal = await Open(Limits.SegmentBytes, Room);
        await journal.Append(Some.Group(Head.Empty, 2));
        Faulty.FailWrite(FaultyDisk.Full(), after: 1);
        Faulty.FailCut();
        await Assert.ThrowsAsync<AppendRefusedException>(() => journal.Append(Some.Group(journal.Head, 200)));
        await journal.Append(Some.Group(journal.Head, 200));
        journal = await Open();
        Assert.That(await Numbers(journal), Is.EqualTo(To(202)));
    }

    private static long SpareOf(string path) =>
        new FileInfo(path).Length - File.ReadAllBytes(path).AsSpan().TrimEnd((byte)0).Length;
}
