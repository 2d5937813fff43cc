namespace Competition.Scoring;

/// <summary>
/// When a clock runs: spans of event time, in order, apart, each from its start up to and without its end.
/// </summary>
internal sealed class Timeline
{
    private readonly List<(decimal From, decimal Until)> _spans = [];

    /// <summary>While the gun has gone and nobody halts.</summary>
    public static Timeline Running(ReadOnlySpan<Fact> acts) =>
        new(acts, on: ["start", "resume"], off: ["pause", "stop"]);

    /// <summary>While it is halted.</summary>
    public static Timeline Halted(ReadOnlySpan<Fact> acts) => new(acts, on: ["pause", "stop"], off: ["resume"]);

    /// <summary>One span, open where it has no end; none where it ends before it begins.</summary>
    public static Timeline Between(decimal from, decimal? until)
    {
        var one = new Timeline();
        one.Add(Near(from), Near(until ?? Limits.Magnitude));
        return one;
    }

    public static Timeline Of(IEnumerable<(decimal From, decimal Until)> spans)
    {
        var timeline = new Timeline();
        foreach (var (from, until) in spans) timeline.Add(Near(from), Near(until));
        return timeline;
    }

    private Timeline()
    {
    }

    public static Timeline Never { get; } = new();

    public bool IsEmpty => _spans.Count == 0;

    /// <summary>All its seconds.</summary>
    public decimal Length => _spans.Sum(s => s.Until - s.From);

    private Timeline(ReadOnlySpan<Fact> acts, ReadOnlySpan<string> on, ReadOnlySpan<string> off)
    {
        decimal? since = null;
        foreach (var act in acts)
        {
            var action = act["action"].Text ?? "";
            var at = Near(act.At);
            if (since is null && on.Contains(action)) since = at;
            else if (since is { } from && off.Contains(action))
            {
                _spans.Add((from, at));
                since = null;
            }
        }

        if (since is { } open) _spans.Add((open, Limits.Magnitude));
    }

    public bool Runs(decimal at) => _spans.Exists(s => s.From <= at && at < s.Until);

    /// <summary>Contest time: the seconds for which it has run up to an instant.</summary>
    public decimal Elapsed(decimal at)
    {
        var (now, sum) = (Near(at), 0m);
        foreach (var (from, until) in _spans)
        {
            if (from < now) sum += Math.Min(until, now) - from;
        }

        return sum;
    }

    public IReadOnlyList<(decimal From, decimal Until)> Spans => _spans;

    /// <summary>The first instant at which so much contest time has elapsed.</summary>
    public decimal InstantOf(decimal elapsed)
    {
        if (elapsed <= 0m) return -Limits.Magnitude;
        foreach (var (from, until) in _spans)
        {
            if (elapsed <= until - from) return from + elapsed;
            elapsed -= until - from;
        }

        return Limits.Magnitude;
    }

    /// <summary>While this and the other run.</summary>
    public Timeline And(Timeline other)
    {
        var both = new Timeline();
        foreach (var (from, until) in _spans)
        {
            foreach (var (start, end) in other._spans) both.Add(Math.Max(from, start), Math.Min(until, end));
        }

        return both;
    }

    /// <summary>This, but not while the other runs; what both have in common counts once.</summary>
    public Timeline Without(Timeline other)
    {
        var rest = new Timeline();
        foreach (var (from, until) in _spans)
        {
            var start = from;
            foreach (var (pause, resume) in other._spans)
            {
                if (pause > start) rest.Add(start, Math.Min(pause, until));
                start = Math.Max(start, resume);
            }

            rest.Add(start, until);
        }

        return rest;
    }

    private static decimal Near(decimal at) => Math.Clamp(at, -Limits.Magnitude, Limits.Magnitude);

    private void Add(decimal from, decimal until)
    {
        if (from < until) _spans.Add((from, until));
    }
}
