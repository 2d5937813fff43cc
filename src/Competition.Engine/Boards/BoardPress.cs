using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Decides when the boards of a contest are published, and prints them: at once when it is quiet, else when the least
/// time since the last printing is over; an evaluation that takes long makes its own intervals longer, so that it
/// never takes a whole core.
/// </summary>
internal sealed class BoardPress(
    BoardFeeds feeds, Definition contest, TimeSpan least, TimeProvider time)
{
    private long _printed;
    private TimeSpan _pause = TimeSpan.Zero;
    private ITimer? _timer;
    private ITimer? _second;

    /// <summary>
    /// Has <paramref name="publish"/> called once, as soon as it is time; further calls until then are the same.
    /// </summary>
    public void Soon(Func<Task> publish)
    {
        if (_timer is not null) return;
        var wait = _pause - time.GetElapsedTime(_printed);
        _timer = time.CreateTimer(
            _ => _ = publish(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes the time of the evaluations and the printing of what they changed.</summary>
    public void Print(IReadOnlyList<SharedView> views, IReadOnlyCollection<Fact> facts)
    {
        Forget();
        _printed = time.GetTimestamp();
        var isOther = false;
        foreach (var view in views) isOther |= view.Print(feeds, facts, AsOf(view));
        var took = time.GetElapsedTime(_printed) * 2;
        _pause = took > least || !isOther ? took : least;      // what showed nothing keeps nothing waiting
    }

    /// <summary>
    /// Has <paramref name="publish"/> called when a second has passed, where a contest goes by the time of the day:
    /// what accrues is worth more by then.
    /// </summary>
    public void NextSecond(Func<Task> publish)
    {
        if (contest.TimeBase != TimeBase.Utc) return;
        _second?.Dispose();
        _second = time.CreateTimer(_ => _ = publish(), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
    }

    public void Forget()
    {
        _timer?.Dispose();
        _second?.Dispose();
        (_timer, _second) = (null, null);
    }

    // A sealed contest stands at its instant.
    private decimal? AsOf(SharedView view) => contest.SealedAt ?? Live(view);

    private decimal? Live(SharedView view) => contest.TimeBase == TimeBase.Utc
        ? Math.Max(view.UpTo ?? decimal.MinValue, WholeSeconds())
        : view.UpTo;

    private decimal WholeSeconds() => Math.Floor(UnixTime.Of(time.GetUtcNow()));
}
