namespace Competition.Journal.Tests;

/// <summary>Looking at files that somebody else writes.</summary>
public sealed class FileViewTests : FileJournalFixture
{
    [Test]
    public async Task A_view_ends_before_a_torn_write_and_leaves_it_where_it_is()
    {
        var lengths = await Written(Limits.SegmentBytes, 2, 3);
        await using (var file = File.OpenWrite(Segments[0])) file.SetLength(lengths[1] - 1);
        Assert.That(await Numbers(await View()), Is.EqualTo(To(2)));
        Assert.That(new FileInfo(Segments[0]).Length, Is.EqualTo(lengths[1] - 1));
        Assert.That(Recovered, Is.Empty);
    }

    [Test]
    public async Task A_view_names_damage()
    {
        await Written(Limits.SegmentBytes, 2, 3);
        Overwrite(Segments[0], SegmentHeader.Size + 60, 0xc1);
        Assert.That((await Assert.ThrowsAsync<JournalDamagedException>(View))!.Entry, Is.EqualTo(1));
    }

    // Between the looks there are 20 ms, 40 ms, 60 ms and so on.
    [Test]
    public async Task A_view_looks_so_often_before_it_names_damage()
    {
        await Written(Limits.SegmentBytes, 2, 3);
        Overwrite(Segments[0], SegmentHeader.Size + 60, 0xc1);
        var began = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAsync<JournalDamagedException>(View);
        var least = TimeSpan.FromMilliseconds(20) * Enumerable.Range(1, Limits.ViewLooks - 1).Sum();
        Assert.That(TimeProvider.System.GetElapsedTime(began), Is.GreaterThanOrEqualTo(least * 0.9));
    }

    [Test]
    public async Task A_view_makes_no_index()
    {
        await Written(segmentBytes: 700, 2, 2);
        File.Delete(SegmentIndex.PathOf(Segments[0]));
        Assert.That(await Numbers(await View()), Is.EqualTo(To(4)));
        Assert.That(File.Exists(SegmentIndex.PathOf(Segments[0])), Is.False);
    }

    [Test]
    public async Task Views_of_a_journal_that_another_process_appends_to_are_whole_and_grow()
    {
        using var other = Appender.Start(Root);
        while (await other.Line() is not "open") { }
        var seen = 0L;
        for (var look = 0; look < 40; look++)
        {
            var acknowledged = long.Parse((await other.Line()).Split(' ')[0], null);
            var view = await View();
            Assert.That(view.Head.Number, Is.GreaterThanOrEqualTo(Math.Max(acknowledged, seen)));
            Assert.That(await Numbers(view), Is.EqualTo(To(view.Head.Number)));
            seen = view.Head.Number;
        }

        await other.Kill();
    }

    private async Task<IJournalView> View()
    {
        await using var store = new FileJournals(Root, Recovered.Add);
        return await store.View(Some.Contest, Some.Journal);
    }
}
