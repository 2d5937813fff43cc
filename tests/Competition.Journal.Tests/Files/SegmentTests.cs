using Competition.Scoring;

namespace Competition.Journal.Tests;

/// <summary>How entries lie in files.</summary>
public sealed class SegmentTests : FileJournalFixture
{
    [Test]
    public async Task Segments_are_named_by_their_first_entry_and_begun_when_the_last_is_full()
    {
        await Written(segmentBytes: 1200, [.. Enumerable.Repeat(3, 12)]);
        Assert.That(Segments, Has.Count.GreaterThan(3));
        Assert.That(Segments.Select(s => new FileInfo(s).Length), Has.All.LessThanOrEqualTo(1200));
        var journal = await Open();
        for (var from = 1; from <= 37; from++)
        {
            Assert.That(await Numbers(journal, from), Is.EqualTo(To(36).Skip(from - 1)));
        }
    }

    [Test]
    public async Task A_group_that_is_larger_than_a_segment_has_one_to_itself()
    {
        await Written(segmentBytes: 1000, 1, 50, 1);
        Assert.That(Segments, Has.Count.EqualTo(3));
        Assert.That(await Numbers(await Open()), Is.EqualTo(To(52)));
    }

    [Test]
    public async Task A_full_segment_has_as_many_bytes_as_the_bound_at_most()
    {
        const int Quarter = (int)Limits.SegmentBytes / 4;      // with its frame more than a quarter
        var journal = await Open();
        for (var i = 0; i < 5; i++)
        {
            await journal.Append(Some.Group(journal.Head, [Some.Sized(i, Quarter)]));
        }

        Assert.That(Segments, Has.Count.EqualTo(2));
        Assert.That(new FileInfo(Segments[0]).Length, Is.InRange(3 * Quarter, Limits.SegmentBytes));
    }

    [Test]
    public async Task A_read_begins_near_its_entry_and_not_at_the_beginning_of_the_segment()
    {
        var journal = await Open();
        for (var i = 1; i <= 20; i++)
        {
            await journal.Append(Some.Group(journal.Head, [Some.Sized(i, Limits.WaypointBytes / 2)]));
        }

        await AssertReadsLastInSpiteOfDamageToFirst(journal);
        await AssertReadsLastInSpiteOfDamageToFirst(await Open());
    }

    [Test]
    public async Task A_read_goes_on_over_a_segment_that_is_begun_meanwhile()
    {
        var journal = await Open(segmentBytes: 600);
        await journal.Append(Some.Group(journal.Head, 2));
        var numbers = new List<long>();
        await foreach (var entry in journal.Read(1, CancellationToken.None))
        {
            numbers.Add(entry.Number);
            if (entry.Number < 8) await journal.Append(Some.Group(journal.Head, 1));
        }

        Assert.That(numbers, Is.EqualTo(To(9)));
    }

    [Test]
    public async Task More_journals_than_writer_threads_take_turns()
    {
        await Close();
        await using var store = new FileJournals(Root, Recovered.Add);
        var journals = new List<IJournal>();
        for (var i = 0; i < 4 * Limits.WriterThreads; i++)
        {
            journals.Add(await store.Open(Some.Contest, Some.Journal with { Node = $"n{i}" }));
        }

        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(journals.Select(journal => journal.Append(Some.Group(journal.Head, 2))));
        }

        Assert.That(journals.Select(journal => journal.Head.Number), Is.All.EqualTo(6));
        Assert.That(store.Of(Some.Contest), Has.Count.EqualTo(4 * Limits.WriterThreads));
    }

    [Test]
    public async Task The_caller_does_not_wait_for_the_disk()
    {
        var journal = await Open();
        var held = Faulty.HoldNext();
        var append = journal.Append(Some.Group(Head.Empty, 1));
        Assert.That(append.IsCompleted, Is.False);
        held.Release();
        await append;
    }

    [Test]
    public async Task What_lies_beside_the_journals_is_left_alone()
    {
        await Written(Limits.SegmentBytes, 1);
        Directory.CreateDirectory(Path.Combine(Root, "lost+found"));
        Directory.CreateDirectory(Path.Combine(Root, "id-dianneng-2026", "id-empty", "id-node1"));
        await using var store = new FileJournals(Root, Recovered.Add);
        Assert.That(store.Contests, Is.EqualTo(new[] { Some.Contest }));
        Assert.That(store.Of(Some.Contest), Is.EqualTo(new[] { Some.Journal }));
    }

    private async Task AssertReadsLastInSpiteOfDamageToFirst(IJournal journal)
    {
        Overwrite(Segments[0], SegmentHeader.Size, 0);
        Assert.That(await Numbers(journal, from: 17), Is.EqualTo(new[] { 17, 18, 19, 20 }));
        await Assert.ThrowsAsync<JournalDamagedException>(() => Numbers(journal));
        Overwrite(Segments[0], SegmentHeader.Size, 0xff);
    }
}
