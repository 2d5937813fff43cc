namespace Competition.Journal.Tests;

/// <summary>Groups, their order, and who may write them.</summary>
public abstract partial class JournalContract
{
    [Test]
    public async Task The_chain_goes_on_over_groups_and_openings()
    {
        var entries = await Append(2, 3);
        await Reopen();
        entries.AddRange(await Append(1, 2));
        await Reopen();
        var hash = Head.Empty.Hash;
        foreach (var entry in await All(Journal)) hash = hash.Then(entry.Bytes.Span);
        Assert.That(Journal.Head, Is.EqualTo(new Head(8, hash)));
        AssertSame(await All(Journal), entries);
    }

    [Test]
    public async Task A_group_that_does_not_follow_is_refused_and_leaves_nothing()
    {
        var entries = await Append(2);
        var next = Some.Group(entries[^1].Head, 3);
        List<Entry>[] wrong =
        [
            [], [next[1]], [next[0], next[2]], [next[0], next[0]], [entries[1]], Some.Group(Head.Empty, 3),
            Some.Group(next[0].Before with { Hash = default }, 1),
            [next[0], .. Some.Group(next[0].Head with { Hash = default }, 1)],
        ];
        foreach (var group in wrong) await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(group));
        Assert.That(Journal.Head, Is.EqualTo(entries[^1].Head));
        await Journal.Append(next);
        AssertSame(await All(Journal), [.. entries, .. next]);
    }

    [Test]
    public async Task A_group_is_seen_only_after_it_is_on_disk_and_then_whole()
    {
        var entries = await Append(2);
        var held = HoldNext();
        var group = Some.Group(Journal.Head, 3);
        var append = Journal.Append(group);
        await held.Reached;
        Assert.That(append.IsCompleted, Is.False);
        Assert.That(Journal.Head.Number, Is.EqualTo(2));
        AssertSame(await All(Journal), entries);
        held.Release();
        await append;
        Assert.That(Journal.Head.Number, Is.EqualTo(5));
        AssertSame(await All(Journal), [.. entries, .. group]);
    }

    [Test]
    public async Task One_append_at_a_time()
    {
        var held = HoldNext();
        var first = Journal.Append(Some.Group(Head.Empty, 1));
        await held.Reached;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Journal.Append(Some.Group(Head.Empty, 1)));
        held.Release();
        await first;
        Assert.That(Journal.Head.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task Closing_waits_for_the_append_that_is_under_way()
    {
        var held = HoldNext();
        var append = Journal.Append(Some.Group(Head.Empty, 1));
        await held.Reached;
        var closing = Journal.DisposeAsync().AsTask();
        Assert.That(closing.IsCompleted, Is.False);
        held.Release();
        await append;
        await closing;
        await Reopen();
        Assert.That(Journal.Head.Number, Is.EqualTo(1));
    }

    [Test]
    public async Task A_closed_journal_takes_and_gives_nothing_and_may_be_closed_again()
    {
        await Journal.DisposeAsync();
        await Journal.DisposeAsync();
        await Assert.ThrowsAsync<JournalEndedException>(() => Journal.Append(Some.Group(Head.Empty, 1)));
        Assert.That(() => Journal.Read(1, Always), Throws.InstanceOf<JournalEndedException>());
    }

    [Test]
    public async Task A_second_writer_is_refused_until_the_first_has_closed()
    {
        var inUse = (await Assert.ThrowsAsync<JournalInUseException>(() => Journals.Open(Some.Contest, Some.Journal)))!;
        Assert.That(inUse.Message, Does.Contain("yueqing~node1 is open for writing already"));
        await Append(1);
        await Journal.DisposeAsync();
        await using var second = await Journals.Open(Some.Contest, Some.Journal);
        Assert.That(second.Head.Number, Is.EqualTo(1));
    }
}
