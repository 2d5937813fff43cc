namespace Competition.Journal.Tests;

/// <summary>Reading a journal without opening it for writing.</summary>
public abstract partial class JournalContract
{
    [Test]
    public async Task A_view_has_what_was_there_when_it_was_made_and_does_not_grow()
    {
        var entries = await Append(3, 2);
        var view = await Journals.View(Some.Contest, Some.Journal);
        var later = await Append(2);
        Assert.That((view.Id, view.Head), Is.EqualTo((Some.Journal, entries[^1].Head)));
        AssertSame(await All(view), entries);
        AssertSame(await All(view, from: 4), entries[3..]);
        AssertSame(await All(await Journals.View(Some.Contest, Some.Journal)), [.. entries, .. later]);
    }

    [Test]
    public async Task A_view_hinders_no_writer_and_may_be_read_after_the_journal_is_closed()
    {
        var view = await Journals.View(Some.Contest, Some.Journal);
        Assert.That((view.Head, await All(view)), Is.EqualTo((Head.Empty, Array.Empty<Entry>())));
        var entries = await Append(2);
        view = await Journals.View(Some.Contest, Some.Journal);
        await Journal.DisposeAsync();
        await using var second = await Journals.Open(Some.Contest, Some.Journal);
        Assert.That(second.Head, Is.EqualTo(entries[^1].Head));
        AssertSame(await All(view), entries);
    }

    [Test]
    public async Task A_view_of_a_journal_that_is_not_there_is_empty_and_makes_nothing()
    {
        var view = await Journals.View(Some.Contest, Some.Journal with { Node = "elsewhere" });
        Assert.That((view.Head, await All(view)), Is.EqualTo((Head.Empty, Array.Empty<Entry>())));
        Assert.That(Journals.Contests, Is.Empty);
    }

    [Test]
    public async Task A_view_reads_from_one_on_and_only_ids()
    {
        var view = await Journals.View(Some.Contest, Some.Journal);
        Assert.That(() => view.Read(0, Always), Throws.TypeOf<ArgumentOutOfRangeException>());
        await Assert.ThrowsAsync<ArgumentException>(
            () => Journals.View(Some.Contest, Some.Journal with { Node = "../n1" }));
    }
}
