using Competition.Scoring;
using Competition.Testing;
using Microsoft.Extensions.Logging;

namespace Competition.Engine.Tests;

/// <summary>One id with several contents, in journals of several nodes: the lesser counts, everywhere; the rest is listed.</summary>
[TestFixture]
internal sealed class RivalTests
{
    [Test]
    public async Task Of_two_contents_of_one_entrant_the_lesser_counts_and_the_other_is_listed()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 2));
        var store = await Copies.Of(arena.Store);
        await store.Write("west~other", Some.Mark("a-1", "w1", "t1", 70m, at: 1), Some.Mark("a-2", "w3", "t1", 5m));
        var said = new Said();
        await using var both = await Arena.On(store, "node2", said);
        Assert.That(await both.Settled(), Does.StartWith("1 w1 70 "));
        var conflict = both.Cup.Conflicts.Single();
        Assert.That((conflict.Id.Value, $"{conflict.Counts.Journal} {conflict.Counts.Entry}"), Is.EqualTo(("a-1", "west~other 1")));
        Assert.That(conflict.Others.Select(o => $"{o.Journal} {o.Entry}"), Is.EqualTo(new[] { "west~node1 1" }));
        Assert.That(said.Lines.Where(l => l.Contains("'a-1' stands with several contents")), Has.Exactly(1).Items);

        Assert.That(Place(await both.Submit(Some.Mark("a-1", "w1", "t1", 80m, at: 2))), Is.EqualTo("west~node1 1"), "each receipt stays valid");
        Assert.That(Place(await both.Submit(Some.Mark("a-1", "w1", "t1", 70m, at: 1))), Is.EqualTo("west~other 1"));
        Assert.That(await both.Submit(Some.Mark("a-1", "w1", "t1", 60m, at: 0)), Is.InstanceOf<Receipt.Refused>());
    }

    [Test]
    public async Task Contents_about_entrants_of_two_venues_meet_and_one_counts()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m, at: 2), Some.Void("v-1", "b-1"), Some.Mark("b-1", "w3", "t1", 60m, at: 3));
        var store = await Copies.Of(arena.Store);
        await store.Write("east~other", Some.Mark("a-1", "w2", "t1", 70m, at: 1), Some.Mark("b-1", "w4", "t1", 90m, at: 1));
        await using var both = await Arena.On(store, "node2");
        Assert.That(await both.Settled(), Does.StartWith("1 w2 70 ").And.Not.Contain("80"), "b-1 is void, whosever it is");
        await both.Stand(Some.Restore("v-2", "b-1"));
        Assert.That(await both.Settled(), Does.StartWith("1 w4 90 ").And.Not.Contain(" 60 "));
    }

    [Test]
    public async Task The_same_content_in_two_journals_counts_once_and_is_no_conflict()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Judged("j-1", "w1", "A", 60m), Some.Judged("j-2", "w1", "B", 60m), Some.Judged("j-3", "w1", "C", 60m));
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m));
        var store = await Copies.Of(arena.Store);
        await store.Write("west~other", Some.Mark("a-1", "w1", "t1", 80m), Some.Judged("j-1", "w1", "A", 60m));
        await using var both = await Arena.On(store, "node2");
        Assert.That(await both.Settled(), Does.StartWith("1 w1 140 "));
        Assert.That(both.Cup.Conflicts, Is.Empty);
    }

    [Test]
    public async Task A_void_that_loses_against_a_mark_hits_nothing()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Mark("a-1", "w1", "t1", 80m), Some.Void("x-1", "a-1", at: 5));
        var store = await Copies.Of(arena.Store);
        await store.Write("east~other", Some.Mark("x-1", "w2", "t1", 70m, at: 1));
        await using var both = await Arena.On(store, "node2");
        Assert.That(await both.Settled(), Does.StartWith("1 w1 80 ").And.Contain("2 w2 70 "));
    }

    [Test]
    public async Task Of_two_voids_under_one_id_the_lesser_hits_its_target()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Judged("j-1", "w1", "A", 60m), Some.Judged("j-2", "w1", "B", 70m), Some.Judged("j-3", "w1", "C", 80m));
        await arena.Stand(Some.Mark("a-1", "w2", "t1", 9m), Some.Void("v-1", "j-1", at: 9));
        var store = await Copies.Of(arena.Store);
        await store.Write("office~other", Some.Void("v-1", "a-1", at: 7));
        await using var both = await Arena.On(store, "node2");
        Assert.That(await both.Settled(), Does.StartWith("1 w1 70 ").And.Not.Contain("9"));
        var fourth = await both.Submit(Some.Judged("j-4", "w1", "D", 90m));
        Assert.That((fourth as Receipt.Refused)?.Why.Code, Is.EqualTo("panel-full"), "no seat is free: j-1 counts");
    }

    [Test]
    public async Task The_seat_of_a_mark_that_does_not_count_is_free()
    {
        await using var arena = await Arena.Open();
        await arena.Stand(Some.Judged("j-1", "w1", "A", 60m), Some.Judged("j-2", "w1", "B", 70m), Some.Judged("j-3", "w1", "C", 80m));
        var store = await Copies.Of(arena.Store);
        await store.Write("east~other", Some.Mark("j-3", "w2", "t1", 9m, at: 1));
        await using var both = await Arena.On(store, "node2");
        await both.Stand(Some.Judged("j-4", "w1", "D", 80m));
        Assert.That(await both.Settled(), Does.StartWith("1 w1 70 ").And.Contain("2 w2 9 "));
    }

    [Test]
    public async Task No_more_conflicts_are_listed_than_allowed_and_all_are_resolved()
    {
        await using var arena = await Arena.Open();
        var marks = Enumerable.Range(0, Limits.ConflictsShown + 1).Select(n => (Id: $"a-{n}", At: n)).ToList();
        await arena.Stand([.. marks.Select(m => Some.Mark(m.Id, "w1", "t1", 80m, at: m.At + 1))]);
        var store = await Copies.Of(arena.Store);
        await store.Write("west~other", [.. marks.Select(m => Some.Mark(m.Id, "w3", "t1", 70m, at: m.At))]);
        await using var both = await Arena.On(store, "node2");
        Assert.That(await both.Settled(), Does.StartWith("1 w3 70 ").And.Not.Contain("80"));
        Assert.That(both.Cup.Conflicts, Has.Count.EqualTo(Limits.ConflictsShown));
    }

    private static string Place(Receipt receipt) =>
        receipt is Receipt.StoodAlready stood ? $"{stood.Journal} {stood.Entry}" : receipt.ToString();

    /// <summary>What a node says in its log.</summary>
    private sealed class Said : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines) Lines.Add(formatter(state, exception));
        }
    }
}
