using Competition.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace Competition.Engine.Tests;

/// <summary>Heads are what the journals say, whatever the venues are busy with.</summary>
[TestFixture]
internal sealed class HeadsTests
{
    [Test]
    public async Task Nobody_waits_in_a_venues_lane_to_hear_where_the_journals_are()
    {
        using var time = new StuckTime();
        await using var store = new Testing.MemoryJournals();
        await using var catalogue = await ContestCatalogue.Open(
            store, new EngineSettings(Arena.Node, TimeSpan.FromMilliseconds(1), Lanes: 3), time, NullLoggerFactory.Instance, CancellationToken.None);
        await catalogue.Put(Some.Cup, Some.Body(), Some.Organiser);
        var cup = catalogue.Find(Some.Cup)!;
        await cup.Submit(Some.Mark("a-1", "w1", "t1", 1m), Some.Organiser);

        time.Stop();
        var stuck = cup.Submit(Some.Mark("a-2", "w1", "t1", 1m), Some.Organiser);
        await time.Reached.WaitAsync(TimeSpan.FromSeconds(10));
        var heads = await cup.Heads().WaitAsync(TimeSpan.FromSeconds(10));
        time.Dispose();
        await stuck;

        Assert.That(heads.Select(h => (h.Journal.Venue.Value, h.Head.Number)), Is.EqualTo([("east", 0L), ("office", 1L), ("west", 1L)]));
    }

    /// <summary>A clock that keeps who asks it, in the middle of a turn.</summary>
    private sealed class StuckTime : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim _goes = new(initialState: true);
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public void Stop() => _goes.Reset();

        public override DateTimeOffset GetUtcNow()
        {
            if (!_goes.IsSet) _reached.TrySetResult();
            _goes.Wait();
            return DateTimeOffset.UnixEpoch;
        }

        public void Dispose() => _goes.Set();
    }
}
