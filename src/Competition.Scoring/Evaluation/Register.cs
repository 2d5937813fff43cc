namespace Competition.Scoring;

/// <summary>
/// Which facts count. A set: a fact counts once however often it arrives; of two contents under one id the lesser
/// counts (B11.3); a void or restore of it is a register that the last one writes (B11.7). So the order of arrival
/// changes nothing.
/// </summary>
internal sealed class Register
{
    private readonly Records _records;
    private readonly PriorityQueue<Fact, decimal> _later = new();
    private readonly bool _isOpen;
    private decimal? _upTo;
    private readonly Dictionary<FactId, Fact> _held = [];
    private readonly Dictionary<FactId, FactList> _overrulings = [];
    private readonly SortedSet<FactId> _conflicts = [];

    /// <param name="asOf">Facts after it wait until the instant has come; null: all count at once.</param>
    public Register(Records records, decimal? asOf)
    {
        (_records, _isOpen, _upTo) = (records, asOf is null, asOf);
        _records.MoveTo(asOf ?? 0m);
    }

    /// <summary>The facts that a void hits, each with that void.</summary>
    public IEnumerable<(Fact Fact, Fact By)> Voided =>
        from acts in _overrulings
        where acts.Value.Last is { Type: FactType.Void } && _held.ContainsKey(acts.Key)
        select (_held[acts.Key], acts.Value.Last);

    public EntrantId PersonOf(EntrantId id) => _records.Aliases.PersonOf(id);

    public IReadOnlyList<FactId> Conflicts => [.. _conflicts];

    /// <summary>Moves the instant on; one that is not later changes nothing.</summary>
    public void AdvanceTo(decimal instant)
    {
        if (instant <= _upTo) return;
        _upTo = instant;
        _records.MoveTo(instant);
        while (_later.TryPeek(out _, out var at) && at <= instant) Take(_later.Dequeue());
    }

    public void Take(Fact fact)
    {
        if (_isOpen) AdvanceTo(fact.At);
        if (fact.At > _upTo)
        {
            _later.Enqueue(fact, fact.At);
            return;
        }

        if (!_held.TryGetValue(fact.Id, out var held))
        {
            Hold(fact);
            return;
        }

        var order = CompareContents(fact, held);
        if (order == 0) return;
        _conflicts.Add(fact.Id);
        if (order > 0) return;
        Drop(held);
        Hold(fact);
    }

    private static int CompareContents(Fact x, Fact y)
    {
        if (x.Content.Equals(y.Content)) return 0;
        var byTime = x.At.CompareTo(y.At);
        return byTime != 0 ? byTime : string.CompareOrdinal(Text(x), Text(y));

        static string Text(Fact fact) => CanonicalJson.Text(Datum.Of(fact.Content));
    }

    private static bool Overrules(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

    private void Hold(Fact fact)
    {
        _held[fact.Id] = fact;
        if (Overrules(fact)) Overrule(fact, enters: true);
        else if (!IsVoid(fact.Id)) _records.Enter(fact);
    }

    private void Drop(Fact fact)
    {
        _held.Remove(fact.Id);
        if (Overrules(fact)) Overrule(fact, enters: false);
        else if (!IsVoid(fact.Id)) _records.Strike(fact);
    }

    private bool IsVoid(FactId id) =>
        _overrulings.Count > 0 && _overrulings.TryGetValue(id, out var acts) && acts.Last is { Type: FactType.Void };

    private void Overrule(Fact act, bool enters)
    {
        if (act["target"].Text is not { } text) return;
        var target = new FactId(text);
        if (!_overrulings.TryGetValue(target, out var acts)) _overrulings[target] = acts = new FactList();
        var before = IsVoid(target);
        if (enters) acts.Add(act);
        else acts.Remove(act);
        var now = IsVoid(target);
        if (before == now || !_held.TryGetValue(target, out var fact) || Overrules(fact)) return;
        if (now) _records.Strike(fact);
        else _records.Enter(fact);
    }
}
