namespace Competition.Scoring;

/// <summary>
/// Goes through the samples of a detector in order of contest time. One that can change nothing costs a few comparisons;
/// a late one sends it back to a checkpoint, and what has been since is gone through again.
/// </summary>
internal sealed class Walk(Sensors sensors, Automaton automaton)
{
    private readonly FeedMerge _feeds = new();
    private readonly Checkpoints _checkpoints = new();
    private Course? _course;
    private decimal _readTo;
    private decimal? _lastAt;
    private decimal _quietUntil;
    private decimal? _slow;
    private decimal? _checkpointAt;

    public IEnumerable<Spell> Spells => automaton.Spells(LastTime);

    // Contest time up to which there is evidence.
    private decimal LastTime => _lastAt is { } at && _course is { } course ? course.Time(at) : 0m;

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
        var before = _lastAt;
        if (late is { } at && at <= _readTo) GoBack(at, course);
        while (_feeds.Earliest() is { } feed) Take(feed, course);
        if (_lastAt != before) automaton.Touched |= automaton.Ongoing;
        var touched = automaton.Touched;
        automaton.Touched = DetectorOutputs.None;
        return touched;
    }

    private void Restart()
    {
        _feeds.Restart();
        automaton.Reset();
        sensors.Reset();
        _checkpoints.Reset();
        automaton.Touched = DetectorOutputs.All;
        (_readTo, _lastAt, _quietUntil) = (decimal.MinValue, null, decimal.MinValue);
        (_slow, _checkpointAt) = (null, null);
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
        automaton.Touched = DetectorOutputs.All;
        (_readTo, _lastAt, _quietUntil) = (progress.ReadTo, progress.LastAt, decimal.MinValue);
        (_slow, _checkpointAt) = (null, progress.LastAt is null ? null : progress.Time + Limits.CheckpointSeconds);
    }

    private void Take(Feed feed, Course course)
    {
        var (at, value) = (feed.At, feed.Value);
        if (at >= _quietUntil) _quietUntil = QuietUntil(at, course);
        if (at < _quietUntil && at >= _readTo && sensors.IsQuiet(feed.Signal, value))
        {
            sensors.Take(feed.Signal, value, at);
            feed.Next++;
            (_readTo, _lastAt) = (at, at);
            return;
        }

        if (at < _readTo) GoBack(at, course);
        else if (course.At(at) is { Admits: false } closed) _readTo = _feeds.SkipTo(closed.Until);
        else Stop(at, course);
    }

    // Up to there, in event time, a quiet sample changes nothing: no signal becomes stale, nothing fires.
    private decimal QuietUntil(decimal at, Course course)
    {
        ref readonly var here = ref course.At(at);
        if (_lastAt is not { } last || last < here.From || !here.Runs || !here.Admits) return decimal.MinValue;
        var time = sensors.NextStale(course) ?? decimal.MinValue;
        if (automaton.Due is { } due) time = Math.Min(time, due);
        if (_checkpointAt is { } checkpoint) time = Math.Min(time, checkpoint);
        return time == decimal.MinValue ? time : Math.Min(here.Until, time - here.Shift);
    }

    private void Stop(decimal at, Course course)
    {
        var time = course.Time(at);
        if (_slow == time)
        {
            GoBack(at, course);      // one more sample of the same instant: the instant is taken again as one
            return;
        }

        Keep(time, course);
        while (sensors.NextStale(course) is { } stale && stale < time)
        {
            sensors.Expire(stale, course);
            automaton.Step(stale, isSampled: false);
        }

        TakeAll(time, course);
        sensors.Expire(time, course);
        automaton.Step(time, isSampled: true);
        sensors.Rest();
        (_slow, _quietUntil) = (time, decimal.MinValue);
        _checkpointAt ??= time + Limits.CheckpointSeconds;
    }

    // Simultaneous samples are one instant.
    private void TakeAll(decimal time, Course course)
    {
        while (_feeds.Earliest() is { } feed)
        {
            var at = feed.At;
            ref readonly var stretch = ref course.At(at);
            if (!stretch.Admits) _readTo = _feeds.SkipTo(stretch.Until);
            else if (stretch.Time(at) != time) return;
            else
            {
                sensors.Take(feed.Signal, feed.Value, at);
                feed.Next++;
                (_readTo, _lastAt) = (at, at);
            }
        }
    }

    private void Keep(decimal time, Course course)
    {
        var progress = new Progress(_readTo, _lastAt, LastTime);
        if (_checkpointAt <= time) Save(_checkpoints.Add(progress, _feeds.All));
        if (_checkpointAt <= time) _checkpointAt = time + Limits.CheckpointSeconds;
        Save(_checkpoints.Last(progress, _feeds.All));
    }

    private void Save(int slot)
    {
        sensors.Save(slot);
        automaton.Save(slot);
    }
}
