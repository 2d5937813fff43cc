namespace Competition.Journal.Tests;

/// <summary>A disk that fails in the middle of an append.</summary>
public sealed class DiskFaultTests : FileJournalFixture
{
    [Test]
    public async Task A_failed_write_is_taken_back_from_the_file()
    {
        var journal = await Open();
        await journal.Append(Some.Group(journal.Head, 2));
        var length = new FileInfo(Segments[0]).Length;
        Faulty.FailWrite(FaultyDisk.Broken());
        var group = Some.Group(journal.Head, 9);
        var refused = await Assert.ThrowsAsync<AppendRefusedException>(() => journal.Append(group));
        Assert.That(refused!.Code, Is.EqualTo("disk-failed"));
        Assert.That(new FileInfo(Segments[0]).Length, Is.EqualTo(length));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_failed_write_that_cannot_be_taken_back_is_unknown(bool cutFails)
    {
        var journal = await Open();
        await journal.Append(Some.Group(journal.Head, 2));
        Faulty.FailWrite(FaultyDisk.Full());
        if (cutFails) Faulty.FailCut();
        else Faulty.FailSync();
        await Assert.ThrowsAsync<AppendUnknownException>(() => journal.Append(Some.Group(journal.Head, 9)));
        await journal.DisposeAsync();
        journal = await OpenAgain();
        Assert.That(journal.Head.Number, Is.EqualTo(2));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task After_a_failed_sync_the_segment_is_cut_and_a_new_one_is_begun(bool cutFailsToo)
    {
        var journal = await Open();
        await journal.Append(Some.Group(journal.Head, 2));
        var length = new FileInfo(Segments[0]).Length;
        Faulty.FailSync();
        if (cutFailsToo) Faulty.FailCut();
        await Assert.ThrowsAsync<AppendUnknownException>(() => journal.Append(Some.Group(journal.Head, 3)));
        Assert.That(new FileInfo(Segments[0]).Length > length, Is.EqualTo(cutFailsToo));
        await journal.DisposeAsync();
        journal = await OpenAgain();
        Assert.That(journal.Head.Number, Is.EqualTo(2), "what was not synced is not read as good");
        Assert.That(new FileInfo(Segments[0]).Length, Is.EqualTo(length));
        await journal.Append(Some.Group(journal.Head, 4));
        Assert.That(Segments, Has.Count.EqualTo(2));
        journal = await Open();
        Assert.That(await Numbers(journal), Is.EqualTo(To(6)));
        Assert.That(Recovered, Is.Empty);
    }

    [Test]
    public async Task A_segment_whose_header_cannot_be_synced_is_begun_anew()
    {
        var journal = await Open();
        Faulty.FailSync();
        var refused = await Assert.ThrowsAsync<AppendRefusedException>(() => journal.Append(Some.Group(Head.Empty, 3)));
        Assert.That((refused!.Code, Segments), Is.EqualTo(("disk-failed", Array.Empty<string>())), "no group was begun");
        await journal.Append(Some.Group(journal.Head, 1));
        await journal.DisposeAsync();
        journal = await OpenAgain();
        Assert.That(journal.Head.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task A_segment_of_which_only_the_header_is_left_and_whose_sync_fails_is_begun_anew()
    {
        await Written(Limits.SegmentBytes, 1);
        await Close();
        var whole = await File.ReadAllBytesAsync(Segments[0]);
        await File.WriteAllBytesAsync(Segments[0], whole[..(SegmentHeader.Size + 10)]);      // torn inside its first group
        var journal = await Open();
        Faulty.FailSync();
        await Assert.ThrowsAsync<AppendUnknownException>(() => journal.Append(Some.Group(journal.Head, 1)));
        await journal.DisposeAsync();
        journal = await OpenAgain();
        await journal.Append(Some.Group(journal.Head, 1));
        Assert.That(journal.Head.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task A_journal_whose_sync_fails_at_opening_is_not_opened()
    {
        await Written(Limits.SegmentBytes, 2);
        await (await Open()).DisposeAsync();
        Faulty.FailSync();
        await Assert.CatchAsync<IOException>(OpenAgain);
        Assert.That((await OpenAgain()).Head.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task A_segment_that_cannot_be_made_refuses_the_group_and_the_journal_goes_on()
    {
        var journal = await Open(segmentBytes: 600);
        await journal.Append(Some.Group(journal.Head, 2));
        var obstacle = Directory.CreateDirectory(Segment.PathOf(Folder, 3));
        await Assert.ThrowsAsync<AppendRefusedException>(() => journal.Append(Some.Group(journal.Head, 1)));
        obstacle.Delete();
        await journal.Append(Some.Group(journal.Head, 1));
        Assert.That(await Numbers(journal), Is.EqualTo(To(3)));
    }
}
