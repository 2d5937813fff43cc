using Competition.Journal;
using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging;

namespace Competition.Engine.Tests;

/// <summary>An actor that breaks is rebuilt from the journals, and the board comes back to what they say.</summary>
[TestFixture]
internal sealed class RebuildTests
{
    [Test]
    public async Task A_broken_contest_is_rebuilt_and_its_board_goes_on()
    {
        await using var store = new MemoryJournals();
        var ended = new Ended();
        await using var host = Host(store, ended, out var feed);
        await host.Open();
        await Stand(host, Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w3", "t1", 70m));
        await host.Contest.Correct([null!]);      // a bug that shows at the next publication
        await ended.Once;
        await Stand(host, Some.Mark("a-3", "w3", "t2", 30m));
        await Shows(feed, "1 w3 100 ", "2 w1 80 ");
    }

    [Test]
    public async Task A_broken_contestant_is_rebuilt_with_its_marks_seats_and_voids()
    {
        await using var store = new MemoryJournals();
        await using var host = Host(store, new Ended(), out var feed);
        await host.Open();
        await Stand(host, Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w1", "t2", 5m), Some.Mark("b-1", "K2", "weld", 1m));
        await Stand(host, Some.Alias("o-1", "K2", "w1"), Some.Void("o-2", "a-1"), Some.Mark("a-3", "K2", "t2", 9m, at: 8m));
        Assert.That(
            async () => await host.Contestant(new EntrantId("w1")).Adopt([null!]), Throws.InstanceOf<NullReferenceException>());

        await Stand(host, Some.Mark("a-4", "w3", "t1", 8m));
        await Shows(feed, "1 w1 9 ", "2 w3 8 ");
    }

    [Test]
    public async Task A_contest_that_is_rebuilt_slowly_misses_nothing_of_what_comes_meanwhile()
    {
        await using var store = new MemoryJournals();
        var ended = new Ended();
        await using var host = Host(store, ended, out var feed);
        await host.Open();
        await Stand(host, Some.Fact("""{"id":"s-1","type":"status","at":6,"node":"cup/t2","entrant":"w3","code":"DNS"}"""));
        await Stand(host, Some.Mark("a-1", "w1", "t1", 80m));
        await Shows(feed, "1 w1 80 ");
        var held = store.Faults(Some.Cup, Arena.Journal("west")).HoldNextRead();
        await host.Contest.Correct([null!]);
        await ended.Once;
        await held.Reached;
        await Stand(host, Some.Mark("a-2", "w3", "t1", 90m));
        held.Release();
        await Shows(feed, "1 w3 90 ", "2 w1 80 ");
    }

    [Test]
    public async Task A_bug_while_a_contest_is_rebuilt_ends_it_again_and_it_comes_back_all_the_same()
    {
        await using var store = new MemoryJournals();
        await using var host = Host(store, new Ended(), out var feed);
        await host.Open();
        await Stand(host, Some.Fact("""{"id":"s-1","type":"status","at":6,"node":"cup/t2","entrant":"w3","code":"DNS"}"""));
        await Stand(host, Some.Mark("a-1", "w1", "t1", 80m));
        await Shows(feed, "1 w1 80 ");
        store.Faults(Some.Cup, Arena.Journal("west")).FailNextRead(new InvalidOperationException("a bug"));
        await host.Contest.Correct([null!]);
        await Stand(host, Some.Mark("a-2", "w5", "t1", 90m));
        await Shows(feed, "1 w5 90 ", "2 w1 80 ");
    }

    [Test]
    public async Task A_venue_and_the_contest_that_end_together_come_back_with_what_a_void_took()
    {
        await using var store = new MemoryJournals();
        await using var host = Host(store, new Ended(), out var feed);
        await host.Open();
        await Stand(host, Some.Mark("a-1", "w1", "t1", 80m), Some.Mark("a-2", "w3", "t1", 70m), Some.Void("v-1", "a-1"));
        await Shows(feed, "1 w3 70 ");
        store.Faults(Some.Cup, Arena.Journal("west")).LoseNext(written: true);
        await host.Contest.Correct([null!]);
        Assert.That(
            async () => await host.Venue(new VenueId("west")).Submit(Some.Mark("a-3", "w5", "t1", 60m), Some.Organiser),
            Throws.InstanceOf<AppendUnknownException>());
        await Shows(feed, "1 w3 70 ", "2 w5 60 ");
    }

    private static EmbeddedHost Host(MemoryJournals store, ILogger log, out BoardFeed feed)
    {
        var (definition, errors) = DefinitionReader.Read(Some.Cup, Some.Body());
        Assert.That(errors, Is.Empty);
        var feeds = new BoardFeeds(definition!);
        feed = feeds.Of(Some.Overall, role: null)!;
        var ports = new HostPorts(Arena.Node, store, new Lanes(3), TimeProvider.System, log);
        return new EmbeddedHost(definition!, ports, new BoardPress(feeds, definition!, TimeSpan.FromMilliseconds(1), TimeProvider.System));
    }

    /// <summary>Hears from the log that an actor ended.</summary>
    private sealed class Ended : ILogger
    {
        private readonly TaskCompletionSource _once = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Once => _once.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Error) _once.TrySetResult();
        }
    }

    private static async Task Stand(EmbeddedHost host, params Fact[] facts)
    {
        foreach (var fact in facts)
        {
            var place = fact.Type is FactType.Alias or FactType.Void ? "office" : "west";
            var receipt = await host.Venue(new VenueId(place)).Submit(fact, Some.Organiser);
            if (fact["input"].Text == "mark" && fact.Node?.Value != "cup/weld") Assert.That(receipt, Is.InstanceOf<Receipt.Stands>());
        }
    }

    private static async Task Shows(BoardFeed feed, params string[] starts)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var face = feed.Now;
        while (!Holds(face)) face = (await feed.After(face, patience.Token))!;
        bool Holds(BoardFace f) => starts.All(s => Arena.Text(f).Split('\n').Any(l => l.StartsWith(s, StringComparison.Ordinal)));
    }
}
