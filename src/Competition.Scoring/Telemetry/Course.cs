namespace Competition.Scoring;

/// <summary>
/// How contest time goes for an entrant at a node, and when samples count there: inside the windows of the node and
/// of all above it, while the clock runs (B11.5, B11.6). The same answers as a <see cref="Gate"/> and its clock
/// give, laid out once so that asking costs a look at the present stretch.
/// </summary>
internal sealed class Course : IEquatable<Course>
{
    private readonly Stretch[] _stretches;

    private Course(Stretch[] stretches) => _stretches = stretches;

    public static Course Of(Node node, int entrant, Reader reader)
    {
        var clock = reader.About.Clocks.Of(node, entrant);
        var windows = new List<(decimal From, decimal Until)>();
        for (var n = node; n is not null; n = n.Parent)
        {
            if (n.Window is { Strict: true } window) windows.Add(Span(window, n, entrant, reader));
        }

        var ends = new SortedSet<decimal>([decimal.MinValue]);
        foreach (var (from, until) in (clock?.Spans ?? []).Concat(windows)) ends.UnionWith([from, until]);
        ends.Remove(decimal.MaxValue);
        decimal[] cuts = [.. ends, decimal.MaxValue];
        return new Course([.. cuts[..^1].Select((from, i) => At(from, cuts[i + 1], clock, windows))]);
    }

    /// <summary>The stretch in which an instant lies.</summary>
    public ref readonly Stretch At(decimal at)
    {
        var place = _stretches.Length - 1;
        while (place > 0 && _stretches[place].From > at) place--;
        return ref _stretches[place];
    }

    public decimal Time(decimal at) => At(at).Time(at);

    public bool Equals(Course? other) => other is not null && _stretches.AsSpan().SequenceEqual(other._stretches);

    public override bool Equals(object? obj) => Equals(obj as Course);

    public override int GetHashCode() => _stretches.Length;

    private static Stretch At(
        decimal from, decimal until, Timeline? clock, List<(decimal From, decimal Until)> windows)
    {
        var runs = clock?.Runs(from) ?? true;
        var isIn = windows.TrueForAll(w => w.From <= from && from < w.Until);
        var shift = clock is null ? 0m : clock.Elapsed(from) - (runs ? from : 0m);
        return new Stretch(from, until, shift, runs, isIn && (runs || windows.Count == 0));
    }

    // In event time; what is missing opens never.
    private static (decimal From, decimal Until) Span(Window window, Node node, int entrant, Reader reader)
    {
        var opens = window.Opens is { } formula ? reader.Evaluate(formula, entrant) : Value.Of(0m);
        if (opens.IsMissing) return (decimal.MaxValue, decimal.MaxValue);
        var closes = window.Limit is { } limit ? Arithmetic.Add(opens.Number, limit) : default(Value?);
        var clock = reader.About.Clocks.Of(node, entrant);
        var until = closes is { IsMissing: false } c ? Reached(c.Number, clock) : decimal.MaxValue;
        return (Reached(opens.Number, clock), until);
    }

    private static decimal Reached(decimal time, Timeline? clock) => clock?.InstantOf(time) ?? time;
}
