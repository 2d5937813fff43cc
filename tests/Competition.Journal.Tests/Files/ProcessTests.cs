using System.Globalization;

namespace Competition.Journal.Tests;

/// <summary>Journals and the processes that have them open.</summary>
public sealed class ProcessTests : FileJournalFixture
{
    [Test]
    public async Task After_a_kill_every_acknowledged_entry_is_there()
    {
        var random = new Random(9);
        var acknowledged = 0L;
        for (var round = 0; round < 5; round++)
        {
            var (number, hash) = await AppendUntilKilled(groups: random.Next(1, 120));
            var journal = await Open();
            Assert.That(number, Is.GreaterThan(acknowledged));
            Assert.That(journal.Head.Number, Is.GreaterThanOrEqualTo(number));
            Assert.That(await HashOf(journal, number), Is.EqualTo(hash));
            Assert.That(await Numbers(journal), Is.EqualTo(To(journal.Head.Number)));
            acknowledged = journal.Head.Number;
            await Close();
        }
    }

    [Test]
    public async Task A_journal_that_another_process_has_open_is_refused_until_it_closes_it()
    {
        using var other = Appender.Start(Root, "hold");
        Assert.That(await other.Line(), Is.EqualTo("open"));
        var inUse = await Assert.ThrowsAsync<JournalInUseException>(Open);
        Assert.That(inUse!.Journal, Is.EqualTo(Some.Journal));
        Assert.That(await other.Ended(), Is.Zero);
        Assert.That((await OpenAgain()).Head, Is.EqualTo(Head.Empty));
    }

    [Test]
    public async Task A_journal_that_we_have_open_is_refused_to_another_process()
    {
        await Open();
        using var other = Appender.Start(Root, "hold");
        Assert.That(await other.Line(), Is.EqualTo("in use"));
        Assert.That(await other.Ended(), Is.EqualTo(3));
    }

    [Test]
    public async Task A_killed_process_leaves_no_lock_behind()
    {
        using var other = Appender.Start(Root, "hold");
        Assert.That(await other.Line(), Is.EqualTo("open"));
        await other.Kill();
        Assert.That((await Open()).Head, Is.EqualTo(Head.Empty));
    }

    private async Task<(long Number, string Hash)> AppendUntilKilled(int groups)
    {
        using var appender = Appender.Start(Root);
        var line = await appender.Line();
        while (line is not "open") line = await appender.Line();
        for (var group = 0; group < groups; group++) line = await appender.Line();
        var last = (await appender.Kill()).LastOrDefault(IsWhole) ?? line;
        var words = last.Split(' ');
        return (long.Parse(words[0], CultureInfo.InvariantCulture), words[1]);
    }

    /// <summary>The kill may have cut its last line short.</summary>
    private static bool IsWhole(string line) => line.Split(' ') is [_, { Length: 64 }];

    private static async Task<string> HashOf(IJournal journal, long number)
    {
        await foreach (var entry in journal.Read(number, CancellationToken.None)) return $"{entry.Hash}";
        throw new AssertionException($"entry {number} is not there");
    }
}
