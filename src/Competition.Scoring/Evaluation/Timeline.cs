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

    private Timeline()
    {
    }

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

    /// <summary>
    /// The first instant at which so much has elapsed; the end of all time where that never is, the beginning for none.
    /// </summary>
    public decimal Reached(decimal elapsed)
    {
        if (elapsed <= 0m) return decimal.MinValue;
        foreach (var (from, until) in _spans)
        {
            if (elapsed <= until - from) return from + elapsed;
            elapsed -= until - from;
        }

        return decimal.MaxValue;
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
