using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine.Tests;

/// <summary>What is kept for sleepers is what the journal has, or nothing.</summary>
[TestFixture]
internal sealed class RecentFactsTests
{
    private static readonly JournalId East = new(new VenueId("east"), "n1");

    [Test]
    public void Numbers_that_are_kept_are_found_and_others_are_read_elsewhere()
    {
        var recent = new RecentFacts();
        Assert.That(recent.Find(East, [3]), Is.Null, "nothing was begun");
        recent.Begin(East, 2);
        Fill(recent, from: 3, count: 4);
        Assert.That(recent.Find(East, [3, 5, 6])!.Select(f => (f.Number, f.Fact.Id.Value)), Is.EqualTo([(3L, "m-3"), (5L, "m-5"), (6L, "m-6")]));
        Assert.That(recent.Find(East, [2, 3]), Is.Null);
        Assert.That(recent.Find(East, [6, 7]), Is.Null);
        Assert.That(recent.Find(East, []), Is.Empty);
        recent.Forget(East, 4);
        Assert.That(recent.Find(East, [4, 5]), Is.Null);
        Assert.That(recent.Find(East, [5])!.Single().Fact.Id.Value, Is.EqualTo("m-5"));
    }

    [Test]
    public void Beyond_the_bound_nothing_is_kept()
    {
        var recent = new RecentFacts();
        recent.Begin(East, 0);
        var last = Fill(recent, from: 1, Limits.RecentFacts);
        Assert.That(recent.Find(East, [1, Limits.RecentFacts]), Has.Count.EqualTo(2));
        recent.Add(East, Entry.After(last, Some.Mark("more-1", "w1", "t1", 1m)));
        Assert.That(recent.Find(East, [1]), Is.Null);
    }

    private static Head Fill(RecentFacts recent, int from, int count)
    {
        var head = Head.Empty;
        var one = Some.Mark("m-1", "w1", "t1", 1m);
        for (var n = 1; n < from + count; n++)
        {
            var entry = Entry.After(head, count < 100 ? Some.Mark($"m-{n}", "w1", "t1", 1m) : one);
            head = entry.Head;
            if (n >= from) recent.Add(East, entry);
        }

        return head;
    }
}
