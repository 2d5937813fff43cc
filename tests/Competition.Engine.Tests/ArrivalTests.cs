using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Engine.Tests;

/// <summary>What came when, where clocks cannot tell: voids before the marks that take their places.</summary>
[TestFixture]
internal sealed class ArrivalTests
{
    [Test]
    public async Task Corrections_of_one_millisecond_lie_between_the_first_void_and_the_last_mark()
    {
        var time = new Instants();
        await using var store = new Testing.MemoryJournals();
        await using var catalogue = await ContestCatalogue.Open(
            store, new EngineSettings(Arena.Node, TimeSpan.FromMilliseconds(1), Lanes: 3), time,
            NullLoggerFactory.Instance, CancellationToken.None);
        await catalogue.Put(Some.Cup, Some.Body(), Some.Organiser);
        var cup = catalogue.Find(Some.Cup)!;
        await cup.Submit(Some.Mark("tab-1", "w2", "t1", 40m), Some.Organiser);      // in east
        await cup.Submit(Some.Mark("tab-2", "w4", "t1", 50m), Some.Organiser);
        time.Next();
        await cup.Submit(Some.Void("chief-9", "tab-1"), Some.Organiser);      // in the office
        await cup.Submit(Some.Mark("chief-10", "w2", "t1", 45m), Some.Organiser);
        await cup.Submit(Some.Void("chief-11", "tab-2"), Some.Organiser);
        await cup.Submit(Some.Mark("chief-12", "w4", "t1", 30m), Some.Organiser);

        var positions = new List<(JournalPosition Before, JournalPosition After)>();
        foreach (var id in new[] { "chief-9", "chief-10", "chief-11", "chief-12" })
            positions.Add((await cup.PositionsAround(new(id), whole: false, role: null, CancellationToken.None))!.Value);
        var (first, last) = (positions[0].Before, positions[^1].After);
        foreach (var (before, after) in positions)
        {
            Assert.That(first.Equals(before) || first.IsBefore(before));
            Assert.That(after.Equals(last) || after.IsBefore(last));
        }

        Assert.That(first.IsBefore(last));
    }

    private sealed class Instants : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

        public void Next() => _now += TimeSpan.FromMilliseconds(1);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
