namespace Competition.Journal.Tests;

/// <summary>The index beside a closed segment: it saves the reading, and is never believed against the segments.</summary>
public sealed class IndexTests : FileJournalFixture
{
    private string Index => SegmentIndex.PathOf(Segments[0]);

    [Test]
    public async Task A_closed_segment_is_not_read_by_opening_but_its_damage_is_named_by_every_read_that_meets_it()
    {
        await Written(segmentBytes: 700, 2, 2, 2);
        Overwrite(Segments[0], 600, 0xc1);
        var journal = await Open(segmentBytes: 700);
        Assert.That(journal.Head.Number, Is.EqualTo(6));
        Assert.That(await Numbers(journal, from: 3), Is.EqualTo(To(6).Skip(2)));
        var damaged = (await Assert.ThrowsAsync<JournalDamagedException>(() => Numbers(journal)))!;
        Assert.That((damaged.File, damaged.Entry), Is.EqualTo((Segments[0], 1)));
    }

    [Test]
    public async Task An_index_that_is_missing_cut_short_or_flipped_at_any_byte_is_made_again()
    {
        await Written(segmentBytes: 700, 2, 2);
        var whole = await File.ReadAllBytesAsync(Index);
        for (var offset = 0; offset < whole.Length; offset++)
        {
            var flipped = whole.ToArray();
            flipped[offset] ^= 0x41;
            await File.WriteAllBytesAsync(Index, offset % 2 == 0 ? flipped : whole[..offset]);
            await AssertMadeAgain(whole);
        }

        File.Delete(Index);
        await AssertMadeAgain(whole);
    }

    [Test]
    public async Task An_index_of_another_segment_is_not_believed()
    {
        await Written(segmentBytes: 700, 2, 2, 2);
        var whole = await File.ReadAllBytesAsync(Index);
        File.Copy(SegmentIndex.PathOf(Segments[1]), Index, overwrite: true);
        await AssertMadeAgain(whole);
    }

    [TestCase(1, 0)]
    [TestCase(0, 1)]
    public async Task An_index_that_the_next_segment_does_not_bear_out_is_not_believed(int numbers, int hashes)
    {
        await Written(segmentBytes: 700, 2, 2);
        var whole = await File.ReadAllBytesAsync(Index);
        var segment = (await new SurveyOf(Folder).Run()).Segments[0];
        var last = Some.Group(Head.Empty, 2)[^1].Head;
        var lie = new Head(last.Number + numbers, last.Hash with { D = last.Hash.D + (ulong)hashes });
        await File.WriteAllBytesAsync(Index, SegmentIndex.Bytes(segment, lie));
        await AssertMadeAgain(whole);
    }

    [Test]
    public async Task A_segment_that_is_shorter_than_its_index_says_is_read_and_found_out()
    {
        await Written(segmentBytes: 700, 2, 2);
        await using (var file = File.OpenWrite(Segments[0])) file.SetLength(file.Length - 1);
        Assert.That((await Assert.ThrowsAsync<JournalDamagedException>(Open))!.Entry, Is.EqualTo(1));
    }

    [Test]
    public async Task An_index_that_cannot_be_written_hinders_nothing()
    {
        var journal = await Open(segmentBytes: 700);
        await journal.Append(Some.Group(Head.Empty, 2));
        Directory.CreateDirectory(Path.Combine(Index, "in-the-way"));
        await journal.Append(Some.Group(journal.Head, 2));
        journal = await Open(segmentBytes: 700);
        Assert.That(await Numbers(journal), Is.EqualTo(To(4)));
    }

    [Test]
    public async Task A_read_of_a_closed_segment_begins_near_its_entry()
    {
        var journal = await Open(segmentBytes: 8 * Limits.WaypointBytes);
        for (var i = 1; i <= 20; i++)
        {
            await journal.Append(Some.Group(journal.Head, [Some.Sized(i, Limits.WaypointBytes / 2)]));
        }

        await Close();
        Overwrite(Segments[0], SegmentHeader.Size, 0);
        journal = await Open(segmentBytes: 8 * Limits.WaypointBytes);
        Assert.That(await Numbers(journal, from: 12), Is.EqualTo(To(20).Skip(11)));
        await Assert.ThrowsAsync<JournalDamagedException>(() => Numbers(journal));
    }

    private async Task AssertMadeAgain(byte[] index)
    {
        Assert.That(await Numbers(await Open(segmentBytes: 700)), Is.EqualTo(To(Segments.Count * 2)));
        Assert.That(await File.ReadAllBytesAsync(Index), Is.EqualTo(index));
        await Close();
    }

    private sealed class SurveyOf(string folder)
    {
        public async Task<Extent> Run()
        {
            var survey = new JournalSurvey(Some.Journal, folder);
            await survey.Run();
            return survey.Extent;
        }
    }
}
