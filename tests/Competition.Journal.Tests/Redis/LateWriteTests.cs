namespace Competition.Journal.Tests;

/// <summary>
/// A write whose answer did not come may still be on its way. Whatever happens to it, a group is in the journal once or
/// not at all, and who opened the journal after it knows which.
/// </summary>
public sealed class LateWriteTests : RedisJournalFixture
{
    [Test]
    public async Task A_write_that_arrives_after_the_journal_was_opened_again_is_refused()
    {
        var store = await Store(patience: 0.4);
        var journal = await Open(store);
        var entries = await Append(journal, 2);
        var late = Line.HoldNext();
        Assert.That(async () => await Append(journal, 3), Throws.TypeOf<AppendUnknownException>());
        await journal.DisposeAsync();
        journal = await Open(store);
        Assert.That(journal.Head.Number, Is.EqualTo(2), "it has not arrived");
        late.Release();
        await Arrived();
        entries.AddRange(await Append(journal, 1));
        Assert.That(await All(journal), Is.EqualTo(Lines(entries)));
        Assert.That(await Items(), Is.EqualTo((string[])["1-0 opened", "1-1 group", "3-0 opened", "3-1 group"]));
    }

    [Test]
    public async Task A_write_that_arrives_while_the_journal_is_opened_again_is_found()
    {
        var store = await Store(patience: 1);
        var journal = await Open(store);
        var entries = await Append(journal, 2);
        var late = Line.HoldNext();
        var group = Some.Group(journal.Head, 3);
        Assert.That(async () => await journal.Append(group), Throws.TypeOf<AppendUnknownException>());
        await journal.DisposeAsync();
        var opening = Line.HoldNextOpening();
        var reopened = Open(store);
        await opening.Reached;          // it has read that entry 2 is the last
        late.Release();
        await Arrived(length: 3);
        opening.Release();
        journal = await reopened;
        Assert.That(journal.Head, Is.EqualTo(group[^1].Head));
        Assert.That(await All(journal), Is.EqualTo(Lines([.. entries, .. group])));
        entries.AddRange([.. group, .. await Append(journal, 1)]);
        Assert.That(await All(await Again(journal, store)), Is.EqualTo(Lines(entries)));
    }

    [Test]
    public async Task A_Redis_that_stood_still_has_each_group_once_or_not_at_all()
    {
        var store = await Store(patience: 0.3);
        var (journal, entries) = (await Open(store), new List<Entry>());
        for (var round = 0; round < 4; round++)
        {
            entries.AddRange(await Append(journal, 2));
            var group = Some.Group(journal.Head, 3);
            Redis.Pause();
            Assert.That(async () => await journal.Append(group), Throws.TypeOf<AppendUnknownException>());
            await journal.DisposeAsync();
            Assert.That(async () => await Open(store), Throws.TypeOf<JournalUnreachableException>());
            Redis.Resume();
            journal = await Patiently(store);
            if (journal.Head == group[^1].Head) entries.AddRange(group);
            else Assert.That(journal.Head, Is.EqualTo(entries[^1].Head), "whole or not at all");
            Assert.That(await All(journal), Is.EqualTo(Lines(entries)));
        }
    }

    /// <summary>Waits until what was released has come to Redis: then a word after it has been answered as well.</summary>
    private async Task Arrived(long length = 0)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((long)await Direct.ExecuteAsync("XLEN", Stream) < length) await Task.Delay(5, limit.Token);
        while (length == 0 && !await HasRefused()) await Task.Delay(5, limit.Token);
    }

    /// <summary>Redis counts the commands that it refused, by command.</summary>
    private async Task<bool> HasRefused()
    {
        var text = (string)(await Direct.ExecuteAsync("INFO", "commandstats"))!;
        return text.Split('\n').Any(line => line.StartsWith("cmdstat_xadd:", StringComparison.Ordinal)
            && !line.Contains("failed_calls=0", StringComparison.Ordinal));
    }

    private static async Task<IJournal> Again(IJournal journal, RedisJournals store)
    {
        await journal.DisposeAsync();
        return await Open(store);
    }

    private static async Task<IJournal> Patiently(RedisJournals store)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await Open(store);
            }
            catch (IOException) when (attempt < 50)
            {
                await Task.Delay(50);
            }
        }
    }
}
