namespace Competition.Engine;

/// <summary>
/// A few single-threaded lanes; an actor's key picks its lane for ever. A turn runs to its first await without
/// interruption, and what follows the await runs on the same lane. Venues have lanes of their own, so that no
/// evaluation delays a receipt.
/// </summary>
internal sealed class Lanes
{
    private readonly TaskScheduler[] _venues;
    private readonly TaskScheduler[] _others;

    public Lanes(int count)
    {
        _venues = Make(Math.Max(1, count / 3));
        _others = Make(Math.Max(1, count - _venues.Length));
    }

    public TaskScheduler OfVenue(string key) => Pick(_venues, key);

    public TaskScheduler Of(string key) => Pick(_others, key);

    private static TaskScheduler[] Make(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler)];

    private static TaskScheduler Pick(TaskScheduler[] lanes, string key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        return lanes[(int)(hash % (uint)lanes.Length)];
    }
}
