using Competition.Scoring;

namespace Competition.Cli;

/// <summary>
/// The facts of a file, dealt to sources and timed: each entrant's facts stay with one source, in the order of their
/// times.
/// </summary>
internal sealed class Recording
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);
    private readonly List<(Fact Fact, byte[] Line, int Number)> _facts = [];

    private Recording() { }

    public TimeBase TimeBase { get; private set; }

    public int Count => _facts.Count;

    /// <summary>Each with the number of its line.</summary>
    public IReadOnlyList<(Fact Fact, int Line)> Facts => [.. _facts.Select(f => (f.Fact, f.Number))];

    /// <summary>The venues that facts name.</summary>
    public IEnumerable<string> Venues => _facts.Select(f => f.Fact["venue"].Text).OfType<string>();

    /// <summary>From the first fact to the last, at their own speed.</summary>
    public decimal Seconds => Count == 0 ? 0 : _facts.Max(f => f.Fact.At) - _facts.Min(f => f.Fact.At);

    /// <param name="most">More facts than these are a problem.</param>
    public static Recording Read(string path, int most, Problems problems, CancellationToken cancel)
    {
        var recording = new Recording();
        var read = 0;
        FactsFile.Each(path, problems, (timeBase, line, number) =>
        {
            recording.TimeBase = timeBase;
            if (FactLine.Read(path, number, line.Span, timeBase, problems) is not { } fact) return;
            if (read++ == most) problems.Add(path, number, "", "too many facts", $"at most {most}");
            else if (read <= most) recording._facts.Add((fact, line.Span.Trim(" \t\r"u8).ToArray(), number));
        }, cancel);
        return recording;
    }

    /// <summary>As many outboxes as sources; the entrants are dealt to them in turn.</summary>
    public IReadOnlyList<IReadOnlyList<Outgoing>> Dealt(int sources, decimal speed)
    {
        var outboxes = Enumerable.Range(0, sources).Select(_ => new List<Outgoing>()).ToList();
        var dealt = new Dictionary<EntrantId, int>();
        var start = Count == 0 ? 0 : _facts.Min(f => f.Fact.At);
        foreach (var (fact, line, _) in speed == Options.Max ? _facts : [.. _facts.OrderBy(f => f.Fact.At)])
        {
            var source = 0;
            var isNew = fact.Entrant is { } entrant && !dealt.TryGetValue(entrant, out source);
            if (isNew) dealt[fact.Entrant ?? default] = source = dealt.Count % sources;
            outboxes[source].Add(new Outgoing(fact.Id.Value, line, Due(fact.At - start, speed), Story: null));
        }

        return outboxes;
    }

    private static TimeSpan Due(decimal seconds, decimal speed)
    {
        if (speed == Options.Max) return TimeSpan.Zero;
        var wait = Math.Min(seconds / speed, (decimal)Longest.TotalSeconds);
        return TimeSpan.FromTicks((long)(wait * TimeSpan.TicksPerSecond));
    }
}
