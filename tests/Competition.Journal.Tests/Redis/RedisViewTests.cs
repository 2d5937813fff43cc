namespace Competition.Journal.Tests;

/// <summary>Who looks at a journal leaves no trace in Redis.</summary>
public sealed class RedisViewTests : RedisJournalFixture
{
    [Test]
    public async Task A_view_of_nothing_is_empty_and_leaves_nothing()
    {
        var view = await (await Store()).View(Some.Contest, Some.Journal);
        Assert.That(view.Head, Is.EqualTo(Head.Empty));
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
}
