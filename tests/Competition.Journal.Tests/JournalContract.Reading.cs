using Competition.Scoring;

namespace Competition.Journal.Tests;

/// <summary>Reading back, and finding journals.</summary>
public abstract partial class JournalContract
{
    [Test]
    public async Task A_new_journal_is_empty()
    {
        Assert.That(Journal.Head, Is.EqualTo(Head.Empty));
        Assert.That(Journal.Id, Is.EqualTo(Some.Journal));
        Assert.That(await All(Journal), Is.Empty);
    }

    [Test]
    public async Task What_was_appended_is_read_in_order()
    {
        var entries = await Append(3, 1, 2);
        Assert.That(Journal.Head, Is.EqualTo(entries[^1].Head));
        AssertSame(await All(Journal), entries);
    }

    [Test]
    public async Task A_read_entry_is_the_fact_with_its_evidence()
    {
        await Append(1);
        var fact = (await All(Journal))[0].Fact;
        Assert.That((fact.Id.Value, fact.At, fact["value"].Number), Is.EqualTo(("tab3-1", 1.25m, 1m)));
        Assert.That(fact.Evidence!["by"].Text, Is.EqualTo("王芳"));
    }

    [Test]
    public async Task Every_number_may_be_read_from()
    {
        var entries = await Append(3, 1, 4, 2);
        for (var from = 1; from <= entries.Count + 2; from++)
        {
            AssertSame(await All(Journal, from), entries[Math.Min(from - 1, entries.Count)..]);
        }
    }

    [Test]
    public async Task Entries_about_as_large_as_what_is_read_at_once_are_read_from_every_number()
    {
        int[] sizes = [Limits.ReadBytes - 1, Limits.ReadBytes, 100, Limits.ReadBytes + 1, 2 * Limits.ReadBytes, 100];
        var entries = new List<Entry>();
        foreach (var size in sizes)
        {
            entries.AddRange(Some.Group(Journal.Head, [Some.Sized(entries.Count + 1, size)]));
            await Journal.Append([entries[^1]]);
        }

        for (var from = 1; from <= entries.Count; from++) AssertSame(await All(Journal, from), entries[(from - 1)..]);
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void Numbers_begin_at_one(long from)
    {
        Assert.That(() => Journal.Read(from, Always), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task A_read_meets_what_is_appended_while_it_goes_on()
    {
        var entries = await Append(2);
        var read = new List<Entry>();
        await foreach (var entry in Journal.Read(1, Always))
        {
            read.Add(entry);
            if (entry.Number < 30) entries.AddRange(await Append(1));
        }

        Assert.That(read, Has.Count.EqualTo(entries.Count).And.Count.GreaterThan(30));
        AssertSame(read, entries);
    }

    [Test]
    public async Task A_cancelled_read_stops()
    {
        await Append(3);
        using var cancel = new CancellationTokenSource();
        await using var read = Journal.Read(1, cancel.Token).GetAsyncEnumerator(cancel.Token);
        Assert.That(await read.MoveNextAsync(), Is.True);
        await cancel.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(async () => await read.MoveNextAsync());
    }

    [Test]
    public async Task Journals_are_kept_apart_and_listed_once_they_have_entries()
    {
        Assert.That(Journals.Contests, Is.Empty);
        (string Contest, string Venue, string Node)[] names =
            [("杯赛-2026", "乐清", "n1"), ("cup", "office", "N1"), ("cup", "office", "n1"), ("Cup", "office", "n1")];
        foreach (var (contest, venue, node) in names)
        {
            var id = new JournalId(new VenueId(venue), node);
            var journal = await Journals.Open(new ContestId(contest), id);
            await journal.Append(Some.Group(Head.Empty, 1));
            Assert.That(journal.Id, Is.EqualTo(id));
        }

        Assert.That(string.Join(' ', Journals.Contests), Is.EqualTo("Cup cup 杯赛-2026"));
        Assert.That(string.Join(' ', Journals.Of(new ContestId("cup"))), Is.EqualTo("office~N1 office~n1"));
        Assert.That(string.Join(' ', Journals.Of(new ContestId("杯赛-2026"))), Is.EqualTo("乐清~n1"));
        Assert.That(Journals.Of(Some.Contest), Is.Empty);
    }

    [TestCase("../cup", "office", "n1")]
    [TestCase("cup", "", "n1")]
    [TestCase("cup", "office", "n1/..")]
    public async Task What_is_no_id_opens_nothing(string contest, string venue, string node)
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => Journals.Open(new ContestId(contest), new JournalId(new VenueId(venue), node)));
    }
}
