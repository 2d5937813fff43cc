namespace Competition.Journal.Tests;

/// <summary>What was on disk and does not hold any more is named by file and entry, and never skipped.</summary>
public sealed class DamageTests : FileJournalFixture
{
    [Test]
    public async Task A_flipped_byte_anywhere_is_named()
    {
        await Written(segmentBytes: 850, 2, 1, 1, 2);
        Assert.That(Segments, Has.Count.EqualTo(3));
        foreach (var path in Segments)
        {
            var whole = await File.ReadAllBytesAsync(path);
            for (var offset = 0; offset < whole.Length; offset++)
            {
                Overwrite(path, offset, (byte)(whole[offset] ^ 0x41));
                var damaged = await Damaged();
                Assert.That(damaged.File, Is.EqualTo(path), $"byte {offset}");
                Assert.That(damaged.Entry, Is.InRange(1, 6), $"byte {offset}");
                Overwrite(path, offset, whole[offset]);
            }
        }

        Assert.That((await Open()).Head.Number, Is.EqualTo(6), "everything was put back");
    }

    [Test]
    public async Task The_entry_that_does_not_hold_is_the_one_that_is_named()
    {
        await Written(Limits.SegmentBytes, 3, 2);
        var whole = await File.ReadAllBytesAsync(Segments[0]);
        for (var number = 1; number <= 5; number++)
        {
            var offset = whole.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes($"tab3-{number}"));
            Overwrite(Segments[0], offset, (byte)'X');
            var damaged = await Damaged();
            Assert.That(damaged.Entry, Is.EqualTo(number));
            Assert.That(damaged.Message, Is.EqualTo(
                $"{Segments[0]}: entry {number}: its checksum does not hold; see: competition inspect {Segments[0]}"));
            Overwrite(Segments[0], offset, whole[offset]);
        }
    }

    [Test]
    public async Task An_emptied_sector_before_the_last_group_is_damage_and_not_a_torn_write()
    {
        var lengths = await Written(Limits.SegmentBytes, 3, 30, 1);
        Overwrite(Segments[0], lengths[0], new byte[1024]);
        Assert.That((await Damaged()).Entry, Is.EqualTo(4));
    }

    [Test]
    public async Task An_emptied_header_before_groups_is_damage_and_not_a_torn_write()
    {
        await Written(Limits.SegmentBytes, 3);
        Overwrite(Segments[0], 0, new byte[512]);
        Assert.That((await Damaged()).Entry, Is.EqualTo(1));
    }

    [Test]
    public async Task Bytes_behind_the_last_group_that_nobody_left_torn_are_damage()
    {
        await Written(Limits.SegmentBytes, 3);
        await File.AppendAllBytesAsync(Segments[0], [.. Enumerable.Repeat((byte)'?', 100)]);
        Assert.That((await Damaged()).Entry, Is.EqualTo(4));
    }

    [Test]
    public async Task A_group_that_is_taken_out_is_missed()
    {
        var lengths = await Written(Limits.SegmentBytes, 2, 2, 2);
        var whole = await File.ReadAllBytesAsync(Segments[0]);
        await File.WriteAllBytesAsync(Segments[0], [.. whole[..(int)lengths[0]], .. whole[(int)lengths[1]..]]);
        Assert.That((await Damaged()).Message, Does.Contain("entry 3: the group of 2 from here on does not continue the chain"));
    }

    [TestCase(0, 1)]
    [TestCase(1, 3)]
    public async Task A_segment_that_is_taken_away_is_missed(int segment, int entry)
    {
        await Written(segmentBytes: 600, 2, 2, 2);
        File.Delete(Segments[segment]);
        var damaged = await Damaged();
        Assert.That((damaged.File, damaged.Entry), Is.EqualTo((Segments[segment], entry)));
        Assert.That(damaged.Message, Does.Contain("the segment before this one is missing"));
    }

    [Test]
    public async Task A_closed_segment_that_lost_its_last_group_is_missed()
    {
        var lengths = await Written(segmentBytes: 1000, 2, 1, 2);
        Assert.That(Segments, Has.Count.EqualTo(2));
        await using (var file = File.OpenWrite(Segments[0])) file.SetLength(lengths[0]);
        Assert.That((await Damaged()).Entry, Is.EqualTo(3));
    }

    [Test]
    public async Task A_closed_segment_is_never_taken_for_torn()
    {
        await Written(segmentBytes: 600, 2, 2);
        var length = new FileInfo(Segments[0]).Length;
        await using (var file = File.OpenWrite(Segments[0])) file.SetLength(length - 1);
        Assert.That((await Damaged()).Entry, Is.EqualTo(1));
    }

    [Test]
    public async Task A_segment_of_another_journal_is_not_taken_for_ours()
    {
        await Written(Limits.SegmentBytes, 2);
        var other = Path.Combine(Root, "id-dianneng-2026", "id-yueqing", "id-node2");
        Directory.Move(Folder, other);
        await Close();
        var store = new FileJournals(Root, Recovered.Add);
        var id = Some.Journal with { Node = "node2" };
        var damaged = (await Assert.ThrowsAsync<JournalDamagedException>(() => store.Open(Some.Contest, id)))!;
        Assert.That(damaged.Message, Does.Contain("the segment is of journal yueqing~node1"));
        await store.DisposeAsync();
    }

    [Test]
    public async Task Damage_that_comes_while_the_journal_is_open_is_named_by_the_read()
    {
        var lengths = await Written(Limits.SegmentBytes, 2, 2);
        var journal = await Open();
        Overwrite(Segments[0], lengths[0] + 80, 0xc1);
        var damaged = (await Assert.ThrowsAsync<JournalDamagedException>(() => Numbers(journal)))!;
        Assert.That(damaged.Entry, Is.EqualTo(3));
    }

    [Test]
    public async Task A_file_that_gets_shorter_while_the_journal_is_open_is_named_by_the_read()
    {
        var lengths = await Written(Limits.SegmentBytes, 2, 2);
        var journal = await Open();
        using (var file = File.OpenHandle(Segments[0], FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            RandomAccess.SetLength(file, lengths[0] + 100);
        }

        var damaged = (await Assert.ThrowsAsync<JournalDamagedException>(() => Numbers(journal)))!;
        Assert.That(damaged.Message, Does.Contain("the file ends inside it"));
    }

    [Test]
    public async Task A_damaged_journal_is_not_left_locked()
    {
        await Written(Limits.SegmentBytes, 2);
        var whole = await File.ReadAllBytesAsync(Segments[0]);
        Overwrite(Segments[0], 600, (byte)~whole[600]);
        await Damaged();
        Overwrite(Segments[0], 600, whole[600]);
        Assert.That((await OpenAgain()).Head.Number, Is.EqualTo(2));
    }

    /// <summary>It is named by the opening, or else by the read; closed segments are not read before.</summary>
    private async Task<JournalDamagedException> Damaged() =>
        (await Assert.ThrowsAsync<JournalDamagedException>(async () => await Numbers(await Open())))!;
}
