namespace Competition.Scoring;

/// <summary>
/// Whether a sample is of a signal that the rulebook has, of somebody, and what that signal can show. Where nodes
/// declare a signal differently, what one of them admits may stand.
/// </summary>
internal sealed class SampleAdmission(Rulebook rules)
{
    private readonly ILookup<string, NumberRule> _signals = rules.Nodes.Values
        .SelectMany(n => n.Signals.Values)
        .ToLookup(s => s.Name, NumberRule.Of, StringComparer.Ordinal);

    public Refusal? Judge(Fact fact)
    {
        var signal = fact["signal"].Text ?? "";
        if (!_signals.Contains(signal)) return Refusals.UnknownSignal(signal, [.. _signals.Select(s => s.Key)]);
        if (fact["v"].IsNull) return Refusals.ValueMissing(signal);
        if (fact.Entrant is null) return Refusals.Unbound(signal);
        Refusal? first = null;
        foreach (var rule in _signals[signal])
        {
            if (rule.Judge(fact["v"], "v") is not { } refusal) return null;
            first ??= refusal;
        }

        return first;
    }
}
