namespace Competition.Journal.Tests;

/// <summary>Redis goes, comes back, or comes back without what it had acknowledged.</summary>
public sealed class LossTests : RedisJournalFixture
{
    [Test]
    public async Task After_a_kill_of_Redis_every_acknowledged_entry_is_there()
    {
        var store = await Store(patience: 2);
        var (journal, entries) = (await Open(store), new List<Entry>());
        for (var round = 0; round < 3; round++)
        {
            var group = await AppendUntilKilled(journal, entries);
            await journal.DisposeAsync();
            await Redis.StartAgain();
            journal = await Open(store);
            if (journal.Head == group[^1].Head) entries.AddRange(group);
            Assert.That(await All(journal), Is.EqualTo(Lines(entries)));
        }
    }

    [Test]
    public async Task A_cut_line_ends_the_writing_and_not_the_reading()
    {
        var store = await Store();
        var journal = await Open(store);
        var entries = await Append(journal, 3);
        Line.Cut();
        Assert.That(async () => await Patiently(() => All(journal)), Is.EqualTo(Lines(entries)));
        await Assert.ThrowsAsync<AppendUnknownException>(() => Append(journal, 1));
        await journal.DisposeAsync();
        journal = await Patiently(() => Open(store));
        entries.AddRange(await Append(journal, 1));
        Assert.That(await All(journal), Is.EqualTo(Lines(entries)));
    }

    [Test]
    public async Task An_answer_that_does_not_come_in_time_leaves_it_open_whether_it_is_written()
    {
        var journal = await Open(await Store());
        await Append(journal, 1);
        Redis.Pause();
        try
        {
            var began = TimeProvider.System.GetTimestamp();
            await Assert.ThrowsAsync<AppendUnknownException>(() => Append(journal, 1));
            var waited = TimeProvider.System.GetElapsedTime(began);
            Assert.That(waited, Is.InRange(Limits.RedisPatience * 0.9, Limits.RedisPatience * 3));
        }
        finally
        {
            Redis.Resume();
        }
    }

    [Test]
    public async Task A_stream_that_is_gone_takes_nothing_more()
    {
        var store = await Store();
        var journal = await Open(store);
        await Append(journal, 2);
        await Redis.Say("FLUSHALL");
        await Assert.ThrowsAsync<AppendUnknownException>(() => Append(journal, 1));
        Assert.That((long)await Direct.ExecuteAsync("EXISTS", Stream), Is.Zero, "no journal with a gap is begun");
        await journal.DisposeAsync();
        var gone = (await Assert.ThrowsAsync<JournalDamagedException>(() => Open(store)))!;
        Assert.That((gone.Entry, gone.File), Is.EqualTo((2, Stream + " 1-1")));
    }

    [Test]
    public async Task What_was_acknowledged_and_is_not_there_any_more_is_named()
    {
        var store = await Store();
        var journal = await Open(store);
        await Append(journal, 2);
        await Append(journal, 3);
        await journal.DisposeAsync();
        await Rewrite((await Raw()).Take(2));
        var gone = (await Assert.ThrowsAsync<JournalDamagedException>(() => Open(store)))!;
        Assert.That((gone.Entry, gone.File), Is.EqualTo((5, Stream + " 3-0")));
        Assert.That(gone.Message, Does.Contain("acknowledged"));
    }

    [Test]
    public async Task A_Redis_that_is_away_answers_nobody_and_is_waited_for_a_bounded_time()
    {
        var store = await Store(patience: 0.3);
        await using (var journal = await Open(store)) await Append(journal, 1);
        Redis.Pause();
        var ping = store.Ping();
        Assert.That(async () => await ping.WaitAsync(TimeSpan.FromSeconds(20)), Throws.TypeOf<JournalUnreachableException>());
        Assert.That(async () => await Open(store), Throws.TypeOf<JournalUnreachableException>());
        Redis.Resume();
        await Patiently(async () =>
        {
            await store.Ping();
            return true;
        });
        Assert.That((await Patiently(() => Open(store))).Head.Number, Is.EqualTo(1));
    }

    private async Task<List<Entry>> AppendUntilKilled(IJournal journal, List<Entry> entries)
    {
        var kill = Task.CompletedTask;
        for (var count = 0; ; count++)
        {
            if (count == 15) kill = Redis.Kill();
            var group = Some.Group(journal.Head, 1 + (count % 4));
            try
            {
                await journal.Append(group);
                entries.AddRange(group);
            }
            catch (AppendUnknownException)
            {
                await kill;
                return group;
            }
        }
    }

    private static async Task<T> Patiently<T>(Func<Task<T>> ask)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (IOException) when (attempt < 50)
            {
                await Task.Delay(50);
            }
        }
    }
}
