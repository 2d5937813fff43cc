using System.Buffers.Text;
using System.Text;

namespace Competition.Engine.Tests;

/// <summary>Every bound of <see cref="Limits"/> on what is read back, reached.</summary>
[TestFixture]
internal sealed class ReadingLimitsTests
{
    [Test]
    public async Task A_token_over_its_characters_is_none()
    {
        await using var arena = await Arena.Open();
        static string Token(int characters) =>
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes(new string('\n', characters / 4 * 3)));

        Assert.That(arena.Cup.Facts(Token(Limits.FeedTokenCharacters), _ => true, CancellationToken.None), Is.Not.Null);
        Assert.That(arena.Cup.Facts(Token(Limits.FeedTokenCharacters + 4), _ => true, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task A_feed_reads_no_more_of_one_journal_at_once_than_allowed()
    {
        await using var arena = await Arena.Open();
        await arena.Stand([.. Enumerable.Range(1, Limits.FeedBatch + 1).Select(n => Some.Mark($"e-{n}", "w2", "t1", 1m))]);
        await arena.Stand(Some.Mark("w-1", "w1", "t1", 1m));
        var ids = new List<string>();
        await foreach (var fact in arena.Cup.Facts(after: null, _ => true, CancellationToken.None)!)
        {
            ids.Add(fact.Entry.Fact.Id.Value);
            if (ids.Count == Limits.FeedBatch + 3) break;
        }

        Assert.That(ids[Limits.FeedBatch..], Is.EqualTo(["contest-1", "w-1", $"e-{Limits.FeedBatch + 1}"]), "each venue in turn");
    }

    [Test]
    public async Task A_whole_journal_is_read_in_batches()
    {
        await using var arena = await Arena.Open();
        await Task.WhenAll(Enumerable.Range(1, Limits.OpeningBatch).Select(n => arena.Submit(Some.Mark($"a-{n}", "w1", "t1", 1m))));
        var one = await Reads();
        await arena.Stand(Some.Mark("b-1", "w1", "t1", 1m));
        Assert.That(await Reads(), Is.EqualTo(one + 1));

        async Task<int> Reads()
        {
            await arena.Settled();
            var before = arena.Counted.Reads;
            await arena.Cup.Evaluate(asOf: null, CancellationToken.None);
            return arena.Counted.Reads - before;
        }
    }

    [Test]
    public async Task A_range_of_a_journal_comes_in_groups_within_bounds()
    {
        await using var arena = await Arena.Open();
        var note = new string('x', 60_000);
        var large = Enumerable.Range(1, 20).Select(n => Some.Fact(
            $$"""{"id":"a-{{n}}","at":1,"node":"cup/t1","entrant":"w1","input":"mark","value":1,"note":"{{note}}"}"""));
        var small = Enumerable.Range(1, Limits.GroupEntries + 1).Select(n => Some.Mark($"b-{n}", "w1", "t1", 1m));
        await Task.WhenAll(large.Concat(small).Select(arena.Submit));
        var groups = new List<IReadOnlyList<Journal.Entry>>();
        await foreach (var group in (await arena.Cup.Range(Arena.Journal("west"), 1, long.MaxValue, CancellationToken.None))!) groups.Add(group);
        Assert.That(groups.SelectMany(g => g).Select(e => e.Number), Is.EqualTo(Enumerable.Range(1, Limits.GroupEntries + 21)));
        Assert.That(groups.Select(g => g.Count), Is.EqualTo(new[] { (Limits.RangeBytes / 60_000) + 1, Limits.GroupEntries, 3 }));
        Assert.That(await arena.Cup.Range(Arena.Journal("north"), 1, 1, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task Facts_that_are_sent_again_are_looked_up_in_windows_of_which_some_are_kept()
    {
        await using var arena = await Arena.Open();
        var facts = Enumerable.Range(1, (Limits.StoodWindows + 1) * Limits.StoodWindow)
            .Select(n => Some.Mark($"a-{n}", "w1", "t1", 1m)).ToList();
        await Task.WhenAll(facts.Select(arena.Submit));
        await arena.Restart();
        await arena.Settled();
        var before = arena.Counted.Reads;
        foreach (var fact in facts) await arena.Submit(fact);
        Assert.That(arena.Counted.Reads - before, Is.EqualTo(Limits.StoodWindows + 1), "one read a window");
        await arena.Submit(facts[^1]);
        Assert.That(arena.Counted.Reads - before, Is.EqualTo(Limits.StoodWindows + 1), "the last are kept");
        await arena.Submit(facts[0]);
        Assert.That(arena.Counted.Reads - before, Is.EqualTo(Limits.StoodWindows + 2), "the first was let go");
    }

    [Test]
    public async Task A_venue_that_opens_tells_its_entries_in_parts_and_all_of_them_count()
    {
        await using var arena = await Arena.Open();
        var facts = Enumerable.Range(1, Limits.OpeningTold + 2)
            .Select(n => Some.Mark($"a-{n}", n % 2 == 0 ? "w1" : "w3", $"t{n % 3 % 2 + 1}", n % 50, at: n)).ToList();
        await Task.WhenAll(facts.Select(arena.Submit));
        await arena.Stand(Some.Void("o-1", $"a-{Limits.OpeningTold}", at: 1m));
        var before = await arena.Settled();
        await arena.Restart();
        Assert.That(await arena.Settled(), Is.EqualTo(before));
    }
}
