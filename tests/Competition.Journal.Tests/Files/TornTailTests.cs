namespace Competition.Journal.Tests;

/// <summary>What a write that was cut short leaves behind is cut off at opening, and said.</summary>
public sealed class TornTailTests : FileJournalFixture
{
    [Test]
    public async Task A_last_group_torn_at_any_byte_is_cut_back_to_the_group_before()
    {
        var lengths = await Written(Limits.SegmentBytes, 2, 3, 2);
        var whole = await File.ReadAllBytesAsync(Segments[0]);
        for (var length = lengths[1]; length < lengths[2]; length++)
        {
            await File.WriteAllBytesAsync(Segments[0], whole[..(int)length]);
            Recovered.Clear();
            var journal = await Open();
            Assert.That(journal.Head.Number, Is.EqualTo(5), $"torn at {length}");
            Assert.That(new FileInfo(Segments[0]).Length, Is.EqualTo(lengths[1]));
            AssertRecovered(whole[(int)lengths[1]..(int)length].AsSpan().TrimEnd((byte)0).Length, head: 5);
            await Close();
        }
    }

    [Test]
    public async Task After_the_cut_the_journal_goes_on_with_the_same_numbers()
    {
        var lengths = await Written(Limits.SegmentBytes, 2, 3);
        await using (var file = File.OpenWrite(Segments[0])) file.SetLength(lengths[1] - 1);
        var journal = await Open();
        await journal.Append(Some.Group(journal.Head, 4));
        journal = await Open();
        Assert.That(await Numbers(journal), Is.EqualTo(To(6)));
        Assert.That(Recovered, Has.Count.EqualTo(1), "the second opening found nothing to cut");
    }

    [Test]
    public async Task A_new_segment_torn_at_any_byte_is_taken_away_or_cut_to_its_header()
    {
        await Written(segmentBytes: 600, 2, 1);
        var path = Segments[1];
        var whole = await File.ReadAllBytesAsync(path);
        for (var length = 0; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(path, whole[..length]);
            var journal = await Open(segmentBytes: 600);
            Assert.That(journal.Head.Number, Is.EqualTo(2), $"torn at {length}");
            await journal.Append(Some.Group(journal.Head, 1));
            Assert.That(await Numbers(journal), Is.EqualTo(To(3)), $"torn at {length}");
            await Close();
            Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(whole), $"torn at {length}");
        }
    }

    [Test]
    public async Task The_very_first_segment_may_be_torn_too()
    {
        await Written(Limits.SegmentBytes, 1);
        await File.WriteAllBytesAsync(Segments[0], (await File.ReadAllBytesAsync(Segments[0]))[..100]);
        var journal = await Open();
        Assert.That(journal.Head, Is.EqualTo(Head.Empty));
        AssertRecovered(75, head: 0);      // zeros at the end are not told from room
    }

    [Test]
    public async Task A_sector_that_never_reached_the_disk_is_a_torn_write()
    {
        var lengths = await Written(Limits.SegmentBytes, 3, 30);
        var whole = await File.ReadAllBytesAsync(Segments[0]);
        for (var sector = lengths[0] / 512; sector * 512 < lengths[1]; sector++)
        {
            var from = Math.Max(sector * 512, lengths[0]);
            var empty = new byte[Math.Min((sector + 1) * 512, lengths[1]) - from];
            await File.WriteAllBytesAsync(Segments[0], whole);
            Overwrite(Segments[0], from, empty);
            Assert.That((await Open()).Head.Number, Is.EqualTo(3), $"sector {sector}");
            await Close();
        }
    }

    [Test]
    public async Task Zeros_behind_the_last_group_are_room_and_nothing_to_recover()
    {
        var lengths = await Written(Limits.SegmentBytes, 3);
        await using (var file = File.OpenWrite(Segments[0])) file.SetLength(lengths[0] + 5000);
        Assert.That((await Open()).Head.Number, Is.EqualTo(3));
        Assert.That(Recovered, Is.Empty);
        Assert.That(new FileInfo(Segments[0]).Length, Is.EqualTo(lengths[0]));
    }

    [Test]
    public async Task An_orderly_close_leaves_nothing_to_recover()
    {
        await Written(segmentBytes: 2000, 5, 5, 5, 5);
        Assert.That((await Open()).Head.Number, Is.EqualTo(20));
        Assert.That(Recovered, Is.Empty);
    }

    private void AssertRecovered(long bytes, long head)
    {
        var recovery = Recovered.SingleOrDefault();
        Assert.That(recovery?.CutBytes ?? 0, Is.EqualTo(bytes));
        if (recovery is null) return;
        Assert.That((recovery.Contest, recovery.Journal), Is.EqualTo((Some.Contest, Some.Journal)));
        Assert.That((recovery.Head.Number, Path.GetExtension(recovery.File)), Is.EqualTo((head, ".seg")));
    }
}
