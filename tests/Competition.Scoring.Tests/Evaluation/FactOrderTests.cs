namespace Competition.Scoring.Tests;

/// <summary>The natural order of ids and the canonical order of facts (model.md B11.2).</summary>
internal sealed class FactOrderTests
{
    [TestCase("a-9", "a-10")]
    [TestCase("a-10", "b-1")]
    [TestCase("a", "a0")]
    [TestCase("a", "a1")]
    [TestCase("B-2", "a-1")]
    [TestCase("a-09", "a-9")]
    [TestCase("a-9", "a-0010")]
    [TestCase("9", "10")]
    [TestCase("a-99999999999999999999999999999", "a-100000000000000000000000000000")]
    public void Ids_compare_by_prefix_then_number_then_the_whole(string lesser, string greater)
    {
        Assert.That(new FactId(lesser), Is.LessThan(new FactId(greater)));
        Assert.That(new FactId(greater), Is.GreaterThan(new FactId(lesser)));
        Assert.That(new FactId(lesser).CompareTo(new FactId(lesser)), Is.Zero);
    }

    [Test]
    public void Facts_compare_by_event_time_before_their_ids()
    {
        var early = Given.Fact("""{"id":"b-1","at":1,"node":"r","input":"x"}""");
        var late = Given.Fact("""{"id":"a-1","at":1.5,"node":"r","input":"x"}""");
        Assert.That(FactOrder.Canonical.Compare(early, late), Is.Negative);
    }
}
