using System.Globalization;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>The index of a contest's facts: what it says, and the bytes that it takes.</summary>
[TestFixture]
internal sealed class FactIndexTests
{
    private static readonly VenueId East = new("east");
    private static readonly VenueId West = new("west");

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
                if (truth.TryGetValue(fact.Id, out var held) && held.Venue == venue) truth.Remove(fact.Id);
            }
            else if (index.Add(fact, venue, step)) truth[fact.Id] = new Held(venue, step, FactPrint.OfContent(fact));

            Assert.That(index.Find(fact.Id), Is.EqualTo(truth.TryGetValue(fact.Id, out var known) ? known : (Held?)null));
        }

        index.Cut(West, 10_000);
        foreach (var (id, held) in truth)
        {
            var isCut = held.Venue == West && held.Entry > 10_000;
            Assert.That(index.Find(id), Is.EqualTo(isCut ? (Held?)null : held));
        }
    }

    [Test]
    public void It_takes_at_most_24_bytes_a_fact([Values(1_000, 30_000, 100_000, 131_000)] int count)
    {
        var index = new FactIndex([East]);
        for (var n = 1; n <= count; n++) index.Add(Some.Mark(n.ToString(CultureInfo.InvariantCulture), "w1", "t1", 1m), East, n);
        Assert.That(index.Bytes / (double)count, Is.LessThanOrEqualTo(count > 10_000 ? 24 : 26), "1 KiB stands ready at first");
    }

    [Test]
    public void An_entry_noted_twice_changes_nothing_and_the_first_venue_keeps_an_id()
    {
        var index = new FactIndex([East, West]);
        var fact = Some.Mark("a-1", "w1", "t1", 1m);
        Assert.That(index.Add(fact, East, 1), Is.True);
        Assert.That(index.Add(fact, East, 1), Is.True);
        Assert.That(index.Add(fact, West, 1), Is.False);
        index.Remove(fact.Id, West);
        Assert.That(index.Find(fact.Id)?.Venue, Is.EqualTo(East));
    }
}
