using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Engine.Tests;

/// <summary>An actor that is rebuilt shows an audience no more than the one before it.</summary>
[TestFixture]
internal sealed class ViewRebuildTests
{
    [Test]
    public async Task A_contestant_and_a_contest_that_break_come_back_to_what_each_audience_may_see()
    {
        await using var store = new MemoryJournals();
        var (definition, errors) = DefinitionReader.Read(Some.Cup, Views.Frozen());
        Assert.That(errors, Is.Empty);
        var feeds = new BoardFeeds(definition!);
        var ports = new HostPorts(Arena.Node, store, new Lanes(3), TimeProvider.System, NullLogger.Instance);
        await using var host = new EmbeddedHost(
            definition!, ports, new BoardPress(feeds, definition!, TimeSpan.FromMilliseconds(1), TimeProvider.System));
        await host.Open();
        feeds.Show();
        List<Fact> facts =
        [
            Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w3", "t1", 70m), Views.Freeze("f-1", "freeze", 10m),
            Some.Mark("a-3", "w3", "t2", 60m, at: 11m), Some.Void("v-1", "a-1", at: 12m), Some.Void("v-2", "a-3", at: 13m),
            Some.Restore("r-2", "a-3", at: 14m),
        ];
        foreach (var fact in facts) await Submit(host, fact);
        Assert.That(
            async () => await host.Contestant(new EntrantId("w3")).Adopt([null!]), Throws.InstanceOf<NullReferenceException>());
        await host.Contest.Correct([null!]);
        facts.Add(Some.Mark("a-4", "w1", "t2", 50m, at: 15m));
        await Submit(host, facts[^1]);
        await Shows(feeds, definition!, facts, "w1 1, w3 1");
        facts.Add(Views.Freeze("u-1", "unfreeze", 16m));
        await Submit(host, facts[^1]);
        await Shows(feeds, definition!, facts, "open\n\n1 w3 130 ");
    }

    private static async Task Shows(BoardFeeds feeds, Definition contest, IEnumerable<Fact> facts, string part)
    {
        var expected = Views.Expected(contest, "public", facts);
        Assert.That(expected, Does.Contain(part));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Live() != expected && !patience.IsCancellationRequested) await Task.Yield();
        Assert.That(Live(), Is.EqualTo(expected));

        string Live() => Views.Live(contest, b => feeds.Of(b, "public")!);
    }

    private static async Task Submit(EmbeddedHost host, Fact fact)
    {
        var place = new VenueId(fact.Type == FactType.Mark ? "west" : "office");
        Assert.That(await host.Venue(place).Submit(fact, Some.Organiser), Is.InstanceOf<Receipt.Stands>());
    }
}
