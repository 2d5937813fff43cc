namespace Competition.Journal.Tests;

/// <summary>Journals that somebody else writes, looked at.</summary>
public sealed class RedisViewTests : RedisJournalFixture
{
    [Test]
    public async Task A_view_has_what_was_there_and_does_not_grow()
    {
        var (writer, reader) = (await Store(), await Store());
        var journal = await Open(writer);
        var entries = await Append(journal, 3);
        var view = await reader.View(Some.Contest, Some.Journal);
        entries.AddRange(await Append(journal, 2));
        Assert.That((view.Id, view.Head), Is.EqualTo((Some.Journal, entries[2].Head)));
        Assert.That(await All(view), Is.EqualTo(Lines(entries.Take(3))));
        Assert.That(await All(view, from: 3), Is.EqualTo(Lines([entries[2]])));
        Assert.That(await All(view, from: 4), Is.Empty);
        Assert.That(await All(await reader.View(Some.Contest, Some.Journal)), Is.EqualTo(Lines(entries)));
    }

    [Test]
    public async Task A_view_of_nothing_is_empty_and_leaves_nothing()
    {
        var view = await (await Store()).View(Some.Contest, Some.Journal);
        Assert.That(view.Head, Is.EqualTo(Head.Empty));
        Assert.That(await All(view), Is.Empty);
        Assert.That((long)await Direct.ExecuteAsync("EXISTS", Stream), Is.Zero);
    }

    [Test]
    public async Task Who_looks_keeps_no_writer_out()
    {
        var (writer, reader) = (await Store(), await Store());
        await reader.View(Some.Contest, Some.Journal);
        var journal = await Open(writer);
        await reader.View(Some.Contest, Some.Journal);
        Assert.That(await Append(journal, 1), Has.Count.EqualTo(1));
    }

    private static async Task<List<string>> All(RedisView view, long from = 1)
    {
        var entries = new List<Entry>();
        await foreach (var entry in view.Read(from, CancellationToken.None)) entries.Add(entry);
        return Lines(entries);
    }
}
