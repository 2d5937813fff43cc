using System.Globalization;

namespace Competition.Engine.Tests;

/// <summary>What was kept back is remembered as runs, of which a token names so many.</summary>
[TestFixture]
internal sealed class EntryRunsTests
{
    [Test]
    public void Numbers_that_follow_each_other_are_one_run_and_one_that_is_shown_parts_it()
    {
        var runs = Of(3, 4, 5, 9);
        Assert.That(runs.ToString(), Is.EqualTo("3-5,9-9"));
        Assert.That(runs.Without(4).ToString(), Is.EqualTo("3-3,5-5,9-9"));
        Assert.That(runs.Without(9).Without(3).Without(7).ToString(), Is.EqualTo("4-5"));
        Assert.That(runs.Numbers, Is.EqualTo([3, 4, 5, 9]));
        Assert.That(EntryRuns.Read("3-5,9-9", upTo: 9)!.Numbers, Is.EqualTo([3, 4, 5, 9]));
    }

    [Test]
    public void More_runs_than_allowed_are_named_as_one_that_holds_them_all()
    {
        var runs = Of([.. Enumerable.Range(1, Limits.WithheldRuns + 5).Select(n => 2L * n)]);
        var read = EntryRuns.Read(runs.ToString(), upTo: 1_000)!;
        Assert.That(read.Runs, Has.Count.EqualTo(Limits.WithheldRuns));
        Assert.That(runs.Numbers, Is.SubsetOf(read.Numbers));
        var tooMany = string.Join(',', Enumerable.Range(1, Limits.WithheldRuns + 1).Select(
            n => string.Create(CultureInfo.InvariantCulture, $"{2 * n}-{2 * n}")));
        Assert.That(EntryRuns.Read(tooMany, upTo: 1_000), Is.Null);
    }

    [TestCase("5-3")]
    [TestCase("3-11")]
    [TestCase("0-1")]
    [TestCase("3-4,4-5")]
    [TestCase("3")]
    [TestCase("3-x")]
    [TestCase("-3-4")]
    public void What_no_token_says_is_no_token(string text) => Assert.That(EntryRuns.Read(text, upTo: 10), Is.Null);

    private static EntryRuns Of(params long[] numbers) => numbers.Aggregate(EntryRuns.None, (runs, n) => runs.With(n));
}
