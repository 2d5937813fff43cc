namespace Competition.Journal.Tests;

/// <summary>Failures and bounds.</summary>
public abstract partial class JournalContract
{
    [Test]
    public async Task A_refused_group_leaves_nothing_and_the_journal_goes_on()
    {
        var entries = await Append(2);
        var code = RefuseNext();
        var group = Some.Group(Journal.Head, 3);
        var refused = (await Assert.ThrowsAsync<AppendRefusedException>(() => Journal.Append(group)))!;
        Assert.That(refused.Code, Is.EqualTo(code));
        Assert.That(Journal.Head, Is.EqualTo(entries[^1].Head));
        entries.AddRange(await Append(1));
        AssertSame(await All(Journal), entries);
        await Reopen();
        AssertSame(await All(Journal), entries);
    }

    [Test]
    public async Task The_first_group_may_be_refused_too()
    {
        RefuseNext();
        await Assert.ThrowsAsync<AppendRefusedException>(() => Journal.Append(Some.Group(Head.Empty, 2)));
        Assert.That(await All(Journal), Is.Empty);
        await Reopen();
        var entries = await Append(3);
        AssertSame(await All(Journal), entries);
    }

    [Test]
    public async Task An_unknown_outcome_ends_the_journal_until_it_is_opened_again()
    {
        var entries = await Append(2);
        LoseNext();
        var lost = Some.Group(Journal.Head, 3);
        await Assert.ThrowsAsync<AppendUnknownException>(() => Journal.Append(lost));
        await Assert.ThrowsAsync<JournalEndedException>(() => Journal.Append(lost));
        Assert.That(() => Journal.Read(1, Always), Throws.InstanceOf<JournalEndedException>());
        await Journal.DisposeAsync();
        var again = await Journals.Open(Some.Contest, Some.Journal);
        Assert.That(again.Head.Number, Is.EqualTo(2).Or.EqualTo(5), "whole or not at all");
        if (again.Head.Number == 2) await again.Append(lost);
        AssertSame(await All(again), [.. entries, .. lost]);
    }

    [Test]
    public async Task An_entry_may_be_as_large_as_its_bound_and_no_larger()
    {
        await Journal.Append(Some.Group(Head.Empty, [Some.Sized(1, Limits.MaxEntryBytes)]));
        await Refused(Some.Group(Journal.Head, [Some.Sized(2, Limits.MaxEntryBytes + 1)]), "entry-too-large");
        Assert.That((await All(Journal))[0].Bytes.Length, Is.EqualTo(Limits.MaxEntryBytes));
    }

    [Test]
    public async Task A_group_may_have_as_many_bytes_as_its_bound_and_no_more()
    {
        var half = Limits.MaxGroupBytes / 2;
        await Journal.Append(Some.Group(Head.Empty, [Some.Sized(1, half), Some.Sized(2, half)]));
        await Refused(
            Some.Group(Journal.Head, [Some.Sized(1, half), Some.Sized(2, half - 100), Some.Sized(3, 101)]),
            "group-too-large");
    }

    [Test]
    public async Task A_group_may_have_as_many_entries_as_its_bound_and_no_more()
    {
        await Append(Limits.MaxGroupEntries);
        Assert.That(Journal.Head.Number, Is.EqualTo(Limits.MaxGroupEntries));
        await Refused(Some.Group(Journal.Head, Limits.MaxGroupEntries + 1), "too-many-entries");
    }

    private async Task Refused(List<Entry> group, string code)
    {
        var head = Journal.Head;
        var refused = (await Assert.ThrowsAsync<AppendRefusedException>(() => Journal.Append(group)))!;
        Assert.That((refused.Code, Journal.Head), Is.EqualTo((code, head)));
        await Journal.Append(Some.Group(head, 1));
        await Reopen();
        Assert.That(Journal.Head.Number, Is.EqualTo(head.Number + 1));
    }
}
