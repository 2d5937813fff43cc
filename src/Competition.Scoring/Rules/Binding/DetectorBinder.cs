using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads signals and detectors (B6).</summary>
internal sealed class DetectorBinder(Binder binder)
{
    private static readonly Dictionary<string, string[]> Forms = new(StringComparer.Ordinal)
    {
        ["when"] = ["until", "hold", "cooldown", "repeat", "limit", "maxGap"],
        ["seq"] = ["within", "limit", "maxGap"],
        ["integral"] = ["maxGap"],
    };

    private static readonly string[] Known = [.. Forms.Keys.Concat(Forms.Values.SelectMany(m => m)).Distinct()];

    public Signal? Signal(string name, Source source)
    {
        var signal = binder.Object(source, "unit", "channel", "title", "min", "max", "step", "decimals");
        if (signal is null) return null;
        signal.May("title", binder.Title);
        var (min, max) = signal.Range();
        return new Signal(name)
        {
            Unit = signal.Text("unit"),
            Channel = signal.Text("channel"),
            Min = min,
            Max = max,
            Step = signal.Number("step", Bounds.Positive),
            Decimals = signal.Whole("decimals", FieldBinder.Decimals),
        };
    }

    public DetectorDoc? Read(Source source)
    {
        if (binder.Object(source, Known) is not { } detector) return null;
        if (detector.One([.. Forms.Keys]) is not { } form) return null;
        CheckStrays(source, form);
        return new DetectorDoc(source.Pointer, Maker(detector, form))
        {
            When = detector.May("when", binder.Condition),
            Until = detector.May("until", binder.Condition),
            Integral = detector.May("integral", binder.Condition),
            Sequence = form == "seq" ? Sequence(detector["seq"]) : [],
        };
    }

    private void CheckStrays(Source source, string form)
    {
        foreach (var (member, at) in binder.Members(source))
        {
            if (member == form || !Known.Contains(member) || Forms[form].Contains(member)) continue;
            if (Forms.ContainsKey(member)) continue;      // two forms: told already
            binder.Problems.Add(at.Pointer, $"'{member}' does not go with '{form}'", string.Join(", ", Forms[form]));
        }
    }

    private static Func<Node, string, DetectorRule> Maker(ObjectReader detector, string form)
    {
        var kind = form switch
        {
            "when" => DetectorForm.When,
            "seq" => DetectorForm.Sequence,
            _ => DetectorForm.Integral,
        };
        var (hold, cooldown) = (detector.Number("hold", Seconds), detector.Number("cooldown", Seconds));
        var (repeat, within) = (detector.Number("repeat", Positive), detector.Number("within", Seconds));
        var (limit, gap) = (detector.Whole("limit", Bounds.From(1m)), detector.Number("maxGap", Positive));
        return (node, name) => new DetectorRule
        {
            Node = node, Name = name, Form = kind, Hold = hold ?? 0m, Cooldown = cooldown ?? 0m, Repeat = repeat,
            Limit = limit, MaxGap = gap ?? 2m, Within = within,
        };
    }

    private static Bounds Seconds => Bounds.Within(0m, Limits.DetectorSeconds);

    private static Bounds Positive => Bounds.Positive with { Most = Limits.DetectorSeconds };

    private ImmutableArray<Written> Sequence(Source source)
    {
        if (source.Datum.List is { Count: >= 2 and <= Limits.SequenceSteps })
            return [.. binder.Items(source).Select(binder.Condition).OfType<Written>()];
        var what = source.Datum.List is { } other ? $"has {other.Count} steps" : $"is {source.Told}";
        binder.Problems.Add(source.Pointer, what, $"a list of 2 to {Limits.SequenceSteps} predicates");
        return [];
    }
}
