using System.Globalization;
using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>The index of a contest's facts: what it says, and the bytes that it takes.</summary>
[TestFixture]
internal sealed class FactIndexTests
{
    private static readonly JournalId East = new(new VenueId("east"), "node1");
    private static readonly JournalId West = new(new VenueId("west"), "node1");

    [Test]
    public void It_says_what_a_dictionary_says([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var index = new FactIndex([East, West]);
        var truth = new Dictionary<FactId, Held>();
        for (var step = 1; step <= 20_000; step++)
        {
            var fact = Some.Mark($"s{random.Next(40)}-{random.Next(200)}", "w1", "t1", random.Next(3));
            var venue = random.Next(2) == 0 ? East : West;
            if (random.Next(3) == 0)
            {
                index.Remove(fact.Id, venue);
                if (truth.TryGetValue(fact.Id, out var held) && held.Journal == venue) truth.Remove(fact.Id);
            }
            else if (index.TryAdd(fact, venue, step)) truth[fact.Id] = new Held(venue, step, index.Prints.OfContent(fact));

            Assert.That(index.Find(fact.Id), Is.EqualTo(truth.TryGetValue(fact.Id, out var known) ? [known] : Array.Empty<Held>()));
        }

        index.Cut(West, 10_000);
        foreach (var (id, held) in truth)
        {
            var isCut = held.Journal == West && held.Entry > 10_000;
            Assert.That(index.Find(id), Is.EqualTo(isCut ? [] : new[] { held }));
        }
    }

    [Test]
    public void It_takes_at_most_24_bytes_a_fact([Values(1_000, 30_000, 100_000, 131_000)] int count)
    {
        var index = new FactIndex([East]);
        for (var n = 1; n <= count; n++) index.TryAdd(Some.Mark(n.ToString(CultureInfo.InvariantCulture), "w1", "t1", 1m), East, n);
        Assert.That(index.Bytes / (double)count, Is.LessThanOrEqualTo(count > 10_000 ? 24 : 26), "1 KiB stands ready at first");
    }

    [Test]
    public void An_entry_noted_twice_changes_nothing_and_the_first_venue_keeps_an_id()
    {
        var index = new FactIndex([East, West]);
        var fact = Some.Mark("a-1", "w1", "t1", 1m);
        Assert.That(index.TryAdd(fact, East, 1), Is.True);
        Assert.That(index.TryAdd(fact, East, 1), Is.True);
        Assert.That(index.TryAdd(fact, West, 1), Is.False);
        index.Remove(fact.Id, West);
        Assert.That(index.Find(fact.Id).Single().Journal, Is.EqualTo(East));
    }

    [Test]
    public void What_stands_in_journals_of_several_nodes_is_found_with_each_of_its_contents()
    {
        JournalId[] journals = [.. Enumerable.Range(0, Limits.Journals).Select(n => new JournalId(East.Venue, $"n{n}"))];
        var index = new FactIndex(journals);
        var (here, there) = (Some.Mark("a-1", "w1", "t1", 1m), Some.Mark("a-1", "w1", "t1", 2m));
        Assert.That(index.Note(here, journals[^1], 5), Is.False);
        Assert.That(index.Note(here, journals[3], 7), Is.False, "the same content");
        Assert.That(index.Note(there, journals[256], uint.MaxValue), Is.True);
        Assert.That(index.Note(here, journals[^1], 5), Is.True, "noted again");
        Assert.That(index.Find(here.Id).Select(h => (h.Journal, h.Entry, index.IsSame(h, here))), Is.EquivalentTo(
            new[] { (journals[^1], 5L, true), (journals[256], (long)uint.MaxValue, false) }));
        index.Cut(journals[256], 0);
        Assert.That(index.Find(here.Id).Single().Journal, Is.EqualTo(journals[^1]));
    }

    [Test]
    public void An_id_has_no_more_contents_than_allowed()
    {
        var index = new FactIndex([East]);
        for (var n = 0; n < Limits.Contents; n++) index.Note(Some.Mark("a-1", "w1", "t1", n), East, n + 1);
        Assert.That(() => index.Note(Some.Mark("a-1", "w1", "t1", 99m), East, 99), Throws.InstanceOf<IOException>().With.Message.Contains("a-1"));
        Assert.That(index.Note(Some.Mark("a-1", "w1", "t1", 0m), East, 1), Is.True);
    }
}
