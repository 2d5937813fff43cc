namespace Competition.Scoring;

/// <summary>Who held a state when, from the marks that turn it on and off: never two at a time.</summary>
internal sealed class Holdings
{
    private readonly Dictionary<EntrantId, List<(decimal From, decimal Until)>> _ended = [];
    private EntrantId? _holder;
    private decimal _since;

    /// <param name="marks">In canonical order.</param>
    /// <param name="personOf">Whose marks those about an entrant are.</param>
    public Holdings(ReadOnlySpan<Fact> marks, Func<EntrantId, EntrantId> personOf)
    {
        foreach (var mark in marks)
        {
            if (mark.Entrant is not { } id) continue;
            var entrant = personOf(id);
            if (IsOn(mark) == (_holder == entrant)) continue;
            if (IsOn(mark)) Take(entrant, mark.At);
            else if (_holder == entrant) End(mark.At);
        }
    }

    public static Holdings None { get; } = new([], static id => id);

    public bool IsHeldBy(EntrantId entrant) => _holder == entrant;

    public Timeline Of(EntrantId entrant, decimal upTo)
    {
        var spans = _ended.GetValueOrDefault(entrant, []);
        return Timeline.Of(IsHeldBy(entrant) ? spans.Append((_since, upTo)) : spans);
    }

    // Without a value it turns on.
    private static bool IsOn(Fact mark) => mark["value"] is { IsNull: true } or { Number: not null and not 0m };

    private void Take(EntrantId entrant, decimal at)
    {
        End(at);
        (_holder, _since) = (entrant, at);
    }

    private void End(decimal at)
    {
        if (_holder is not { } holder) return;
        if (!_ended.TryGetValue(holder, out var spans)) _ended[holder] = spans = [];
        spans.Add((_since, at));
        _holder = null;
    }
}
