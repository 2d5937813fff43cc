namespace Competition.Journal.Tests;

/// <summary>Two who believe that they write one journal: Redis takes one of them, and the other hears it.</summary>
public sealed class OtherWriterTests : RedisJournalFixture
{
    [Test]
    public async Task Another_process_is_refused_until_the_first_has_closed()
    {
        var (first, second) = (await Store(), await Store());
        var journal = await Open(first);
        var inUse = (await Assert.ThrowsAsync<JournalInUseException>(() => Open(second)))!;
        Assert.That(inUse.Message, Does.Contain("yueqing~node1 is open for writing already (Redis 127.0.0.1:"));
        await Append(journal, 2);
        await journal.DisposeAsync();
        Assert.That((await Open(second)).Head.Number, Is.EqualTo(2));
    }

    [TestCase("3-0", TestName = "Who_believes_that_a_number_is_next_is_refused_when_somebody_else_stands_there")]
    [TestCase("9-4", TestName = "Who_believes_in_an_older_head_is_refused")]
    public async Task Whoever_is_behind_is_refused(string theirs)
    {
        var journal = await Open(await Store());
        var entries = await Append(journal, 2);
        await Direct.ExecuteAsync("XADD", Stream, theirs, "opened", Hash(entries[^1].Head.Hash));
        var unknown = (await Assert.ThrowsAsync<AppendUnknownException>(() => Append(journal, 1)))!;
        Assert.That(unknown.Message, Does.Contain("equal or smaller"));
        Assert.That(() => journal.Read(1, CancellationToken.None), Throws.InstanceOf<JournalEndedException>());
        Assert.That((await Raw()).Select(item => item.Id), Is.EqualTo((string[])["1-0", "1-1", theirs]));
    }

    [Test]
    public async Task Who_was_refused_opens_again_and_goes_on()
    {
        var store = await Store();
        var journal = await Open(store);
        var entries = await Append(journal, 2);
        await Direct.ExecuteAsync("XADD", Stream, "3-0", "opened", Hash(entries[^1].Head.Hash));
        await Assert.ThrowsAsync<AppendUnknownException>(() => Append(journal, 1));
        await journal.DisposeAsync();
        journal = await Open(store);
        entries.AddRange(await Append(journal, 2));
        Assert.That(await All(journal), Is.EqualTo(Lines(entries)));
    }

    [Test]
    public async Task Who_finds_others_writing_again_and_again_gives_up()
    {
        var store = await Store();
        await using (var journal = await Open(store)) await Append(journal, 1);
        var turn = 0;
        Line.BeforeOpenings(async () =>
        {
            var last = (await Raw())[^1];
            var next = last.Id.StartsWith("2-", StringComparison.Ordinal) ? $"2-{turn}" : "2-0";
            await Direct.ExecuteAsync("XADD", Stream, next, "opened", Hash(Some.Group(Head.Empty, 1)[0].Hash));
            turn++;
        });
        var inUse = (await Assert.ThrowsAsync<JournalInUseException>(() => Open(store)))!;
        Assert.That(inUse.Message, Does.Contain("somebody goes on writing"));
        Assert.That(turn, Is.EqualTo(Limits.OpeningTries));
        Line.BeforeOpenings(() => Task.CompletedTask);
        Assert.That((await Open(store)).Head.Number, Is.EqualTo(1), "nobody sits there any more");
    }

    private static byte[] Hash(ChainHash hash)
    {
        var bytes = new byte[ChainHash.Size];
        hash.Write(bytes);
        return bytes;
    }
}
