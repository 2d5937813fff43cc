namespace Competition.Scoring;

/// <summary>
/// Goes through the samples of a detector in order of contest time. One that can change nothing costs a few
/// comparisons, also where a checkpoint is due; a late one sends it back to a checkpoint, and what has been since is
/// gone through again.
/// </summary>
internal sealed class Walk(Samples samples, Sensors sensors, Automaton automaton)
{
    private readonly FeedMerge _feeds = new();
    private readonly Checkpoints _checkpoints = new();
    private Course? _course;
    private int _read = -1;
    private int _last = -1;
    private long _readTicks;
    private long _quietUntil;
    private long _boundUntil;
    private long _keepFrom;
    private decimal? _slow;
    private decimal? _checkpointAt;

    public IEnumerable<Spell> Spells => automaton.Spells(LastTime);

    // Contest time up to which there is evidence.
    private decimal LastTime => _last >= 0 && _course is { } course ? course.Time(samples.AtOf(_last)) : 0m;

    private bool HasReadTo(decimal at) => _read >= 0 && at <= samples.AtOf(_read);

    public Value Read(DetectorOutputs output) => automaton.Read(output, LastTime);

    /// <summary>From now on on this course, through these columns.</summary>
    public void Start(Course course, IReadOnlyList<(SampleColumn Column, int Signal)> columns)
    {
        _course = course;
        _feeds.Bind(columns);
        _checkpoints.Bind(columns.Count);
        Restart();
    }

    /// <summary>Reads what there is to read; says what of it is another now.</summary>
    /// <param name="late">The first instant at which samples came or went that it may have passed.</param>
    public DetectorOutputs Advance(decimal? late)
    {
        if (_course is not { } course) return DetectorOutputs.None;
        var before = _last;
        _feeds.Refresh();
        if (late is { } at && HasReadTo(at)) GoBack(at, course);
        while (_feeds.Earliest() is { } feed) Take(feed, course);
        if (_last != before) automaton.Touched |= automaton.Ongoing;
        var touched = automaton.Touched;
        automaton.Touched = DetectorOutputs.None;
        return touched;
    }

    private void Take(Feed feed, Course course)
    {
        var ticks = feed.Ticks;
        if (ticks >= _quietUntil) _quietUntil = Math.Min(_boundUntil, sensors.FreshUntil());
        if (ticks >= _quietUntil || ticks < _readTicks || !sensors.IsQuiet(feed.Signal, feed.Packed))
        {
            Stop(feed.At, course);
            return;
        }

        if (ticks >= _keepFrom) Keep(course.Time(feed.At), course);
        sensors.Hold(feed.Signal, feed.Row, ticks);
        (_read, _last, _readTicks) = (feed.Row, feed.Row, ticks);
        feed.GoTo(feed.Next + 1);
    }

    private void Stop(decimal at, Course course)
    {
        if (_read >= 0 && at < samples.AtOf(_read)) GoBack(at, course);
        else if (course.At(at) is { Admits: false } closed) Pass(_feeds.SkipTo(closed.Until, samples));
        else if (_slow == course.Time(at)) GoBack(at, course);      // one more sample of the same instant: taken as one
        else Look(course.Time(at), course);
    }

    private void Look(decimal time, Course course)
    {
        Keep(time, course);
        sensors.Look();
        while (sensors.NextStale(course) is { } stale && stale < time)
        {
            sensors.Expire(stale, course);
            automaton.Step(stale, isSampled: false);
        }

        TakeAll(time, course);
        sensors.Expire(time, course);
        automaton.Step(time, isSampled: true);
        sensors.Rest();
        _checkpointAt ??= time + Limits.CheckpointSeconds;
        (_slow, _boundUntil, _quietUntil, _keepFrom) = (time, Bound(course), long.MinValue, KeepFrom(course));
    }

    // Simultaneous samples are one instant.
    private void TakeAll(decimal time, Course course)
    {
        while (_feeds.Earliest() is { } feed)
        {
            ref readonly var stretch = ref course.At(feed.At);
            if (!stretch.Admits) Pass(_feeds.SkipTo(stretch.Until, samples));
            else if (stretch.Time(feed.At) != time) return;
            else
            {
                sensors.Take(feed.Signal, feed.Row);
                Pass(_last = feed.Row);
                feed.GoTo(feed.Next + 1);
            }
        }
    }

    private void Pass(int row) => (_read, _readTicks) = (row, Ticks.Before(samples.AtOf(row)));

    // An event time before which nothing happens of itself: no fire is due, the clock neither stops nor starts.
    private long Bound(Course course)
    {
        ref readonly var here = ref course.At(samples.AtOf(_last));
        if (!here.Runs) return long.MinValue;
        var until = automaton.Due is { } due ? Math.Min(here.Until, due - here.Shift) : here.Until;
        return Ticks.Before(until);
    }

    // As long as nothing happens contest time goes on as it does at the last sample.
    private long KeepFrom(Course course) =>
        Ticks.Before(_checkpointAt.GetValueOrDefault() - course.At(samples.AtOf(_last)).Shift);

    private void Keep(decimal time, Course course)
    {
        var progress = new Progress(_read, _last, _read < 0 ? 0m : samples.AtOf(_read), LastTime);
        if (_checkpointAt <= time)
        {
            Save(_checkpoints.Add(progress, _feeds.All));
            _checkpointAt = time + Limits.CheckpointSeconds;
            _keepFrom = KeepFrom(course);
        }

        Save(_checkpoints.Last(progress, _feeds.All));
    }

    private void Save(int slot)
    {
        sensors.Save(slot);
        automaton.Save(slot);
    }

    private void GoBack(decimal at, Course course)
    {
        var slot = _checkpoints.Find(at, course.Time(at));
        if (slot < 0)
        {
            Restart();
            return;
        }

        var progress = _checkpoints.GoBack(slot, _feeds.All);
        automaton.GoBack(slot);
        sensors.GoBack(slot);
        (_read, _last) = (progress.Read, progress.Last);
        Doubt(_last < 0 ? null : progress.Time + Limits.CheckpointSeconds);
    }

    private void Restart()
    {
        _feeds.Restart();
        _checkpoints.Reset();
        automaton.Reset();
        sensors.Reset();
        (_read, _last) = (-1, -1);
        Doubt(checkpointAt: null);
    }

    private void Doubt(decimal? checkpointAt)
    {
        automaton.Touched = DetectorOutputs.All;
        (_slow, _checkpointAt) = (null, checkpointAt);
        (_readTicks, _quietUntil, _boundUntil) = (long.MinValue, long.MinValue, long.MinValue);
    }
}
