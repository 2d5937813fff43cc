namespace Competition.Journal.Tests;

/// <summary>Streams that somebody else has had his hands in: the first thing that does not hold is named.</summary>
public sealed class StreamDamageTests : RedisJournalFixture
{
    private const int FirstEntry = StreamGroup.HeadSize + StreamGroup.EntryHead;

    [TestCase("1-1", FirstEntry + 5, 1, "its checksum does not hold")]
    [TestCase("3-0", FirstEntry + 5, 3, "its checksum does not hold")]
    [TestCase("3-0", StreamGroup.HeadSize + 3, 3, "its length does not hold")]
    [TestCase("3-0", 0, 3, "the group from here on does not hold together")]
    [TestCase("3-0", StreamGroup.HeadSize - 1, 3, "no group begins where one should")]
    [TestCase("6-0", 0, 6, "the chain before it is another")]
    public async Task A_flipped_bit_is_named_by_stream_and_entry(string id, int at, long entry, string what)
    {
        await Written();
        await Rewrite((await Raw()).Select(item => item.Id == id ? (item.Id, item.Kind, Flipped(item.Bytes, at)) : item));
        var damaged = await Damaged();
        Assert.That((damaged.File, damaged.Entry), Is.EqualTo(($"{Stream} {id}", entry)));
        Assert.That(damaged.Message, Does.Contain(what));
    }

    [Test]
    public async Task A_missing_group_is_named_by_its_first_entry()
    {
        await Written();
        await Direct.ExecuteAsync("XDEL", Stream, "3-0");
        var damaged = await Damaged();
        Assert.That((damaged.File, damaged.Entry), Is.EqualTo(($"{Stream} 6-0", 3)));
    }

    [Test]
    public async Task A_group_that_is_cut_short_is_named()
    {
        await Written();
        await Rewrite((await Raw()).Select(item =>
            item.Id == "3-0" ? (item.Id, item.Kind, item.Bytes[..^1]) : item));
        var damaged = await Damaged();
        Assert.That((damaged.File, damaged.Entry), Is.EqualTo(($"{Stream} 3-0", 5)));
    }

    [TestCase("9-9", "group", 6)]
    [TestCase("6-1", "note", 6)]
    public async Task Somebody_elses_item_is_named(string id, string kind, long entry)
    {
        await Written();
        await Direct.ExecuteAsync("XADD", Stream, id, kind, new byte[100]);
        Assert.That((await Damaged()).Entry, Is.EqualTo(entry));
    }

    [Test]
    public async Task Damage_that_comes_while_the_journal_is_open_is_named_by_who_reads()
    {
        var journal = await Open(await Store());
        await Append(journal, 2);
        await Append(journal, 3);
        await Direct.ExecuteAsync("XDEL", Stream, "1-1");
        var damaged = (await Assert.ThrowsAsync<JournalDamagedException>(() => All(journal)))!;
        Assert.That(damaged.Entry, Is.EqualTo(1));
        await Direct.ExecuteAsync("XDEL", Stream, "3-0");
        damaged = (await Assert.ThrowsAsync<JournalDamagedException>(() => All(journal, from: 4)))!;
        Assert.That(damaged.Message, Does.Contain("is not there"));
    }

    [Test]
    public async Task Keys_that_are_no_journals_are_left_alone()
    {
        await Direct.ExecuteAsync("SET", "competition:journal:cup", "x");
        await Direct.ExecuteAsync("SET", "competition:journal:cup:a~b~c", "x");
        await Direct.ExecuteAsync("SET", "another", "x");
        var store = await Store();
        await using (await Open(store)) Assert.That(store.Contests, Is.Empty, "opened, and nothing written");
        await using (var journal = await Open(store)) await Append(journal, 1);
        Assert.That(store.Contests.Single(), Is.EqualTo(Some.Contest));
    }

    [Test]
    public async Task A_journal_of_more_groups_than_a_page_is_read_whole()
    {
        var journal = await Open(await Store());
        var entries = new List<Entry>();
        for (var group = 0; group < Limits.PageGroups * 3; group++) entries.AddRange(await Append(journal, 1));
        Assert.That(await All(journal), Is.EqualTo(Lines(entries)));
        Assert.That(await All(journal, from: 300), Is.EqualTo(Lines(entries.Skip(299))));
    }

    /// <summary>Groups 1–2 and 3–5, and that it was opened twice.</summary>
    private async Task Written()
    {
        var store = await Store();
        await using (var journal = await Open(store))
        {
            await Append(journal, 2);
            await Append(journal, 3);
        }

        await using (await Open(store)) Assert.That(await Items(), Has.Count.EqualTo(4));
    }

    private async Task<JournalDamagedException> Damaged()
    {
        var store = await Store();
        return (await Assert.ThrowsAsync<JournalDamagedException>(() => Open(store)))!;
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] other = [.. bytes];
        other[at] ^= 0x40;
        return other;
    }
}
