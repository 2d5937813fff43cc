namespace Competition.Scoring;

/// <summary>
/// Which facts count. A set: a fact counts once however often it arrives; of two contents under one id the lesser
/// counts (B11.3); a void or restore of it is a register that the last one writes (B11.7). So the order of arrival
/// changes nothing.
/// </summary>
internal sealed class Register(Records records, decimal? asOf)
{
    private readonly Dictionary<FactId, Fact> _held = [];
    private readonly Dictionary<FactId, FactList> _overrulings = [];
    private readonly SortedSet<FactId> _conflicts = [];
    private readonly PriorityQueue<Fact, decimal> _later = new();
    private readonly bool _isOpen = asOf is null;
    private decimal? _upTo;

    /// <summary>Null before the first fact, where no instant is given.</summary>
    public decimal? UpTo => _upTo;

    /// <summary>The facts that a void hits, each with that void.</summary>
    public IEnumerable<(Fact Fact, Fact By)> Voided =>
        from acts in _overrulings
        where acts.Value.Last is { Type: FactType.Void } && _held.ContainsKey(acts.Key)
        select (_held[acts.Key], acts.Value.Last);

    /// <summary>The void or restore that says last whether a fact counts; null where none was said of it.</summary>
    public Fact? LastActOn(FactId id) => _overrulings.TryGetValue(id, out var acts) ? acts.Last : null;

    public EntrantId PersonOf(EntrantId id) => records.Aliases.PersonOf(id);

    public IReadOnlyList<FactId> Conflicts => [.. _conflicts];

    /// <summary>Moves the instant on; one that is not later changes nothing.</summary>
    public void AdvanceTo(decimal instant)
    {
        if (instant <= _upTo) return;
        _upTo = instant;
        records.MoveTo(instant);
        while (_later.TryPeek(out _, out var at) && at <= instant) Take(_later.Dequeue());
    }

    /// <summary>A fact after the instant waits until it has come, unless all count at once.</summary>
    public void Take(Fact fact)
    {
        if (_isOpen) AdvanceTo(fact.At);
        if (fact.At > _upTo)
        {
            _later.Enqueue(fact, fact.At);
            return;
        }

        if (HeldUnder(fact.Id, same: fact) is not { } held)
        {
            Hold(fact);
            return;
        }

        var order = ContentOrder.Compare(fact, held);
        if (order == 0) return;
        _conflicts.Add(fact.Id);
        if (order > 0) return;
        Drop(held);
        Hold(fact);
    }

    // Of plain samples the rows are all that is held.
    private Fact? HeldUnder(FactId id, Fact same)
    {
        if (_held.TryGetValue(id, out var held)) return held;
        if (records.Samples.Find(id) is not (>= 0 and var row)) return null;
        return records.Samples.IsSame(row, same) ? same : records.Samples.FactOf(row);
    }

    private static bool Overrules(Fact fact) => fact.Type is FactType.Void or FactType.Restore;

    private void Hold(Fact fact)
    {
        if (Samples.IsPlain(fact))
        {
            records.Samples.Count(records.Hold(fact), counts: !IsVoid(fact.Id));
            return;
        }

        _held[fact.Id] = fact;
        if (Overrules(fact)) Overrule(fact, enters: true);
        else if (!IsVoid(fact.Id)) records.Enter(fact);
    }

    private void Drop(Fact fact)
    {
        if (!_held.Remove(fact.Id)) records.Samples.Remove(records.Samples.Find(fact.Id));
        else if (Overrules(fact)) Overrule(fact, enters: false);
        else if (!IsVoid(fact.Id)) records.Strike(fact);
    }

    private bool IsVoid(FactId id) =>
        _overrulings.Count > 0 && _overrulings.TryGetValue(id, out var acts) && acts.Last is { Type: FactType.Void };

    private void Overrule(Fact act, bool enters)
    {
        if (act["target"].Text is not { } text) return;
        if (enters) records.Enter(act);
        else records.Strike(act);
        var target = new FactId(text);
        if (!_overrulings.TryGetValue(target, out var acts)) _overrulings[target] = acts = new FactList();
        var before = IsVoid(target);
        if (enters) acts.Add(act);
        else acts.Remove(act);
        var now = IsVoid(target);
        if (before == now) return;
        if (!_held.TryGetValue(target, out var fact))
        {
            if (records.Samples.Find(target) is >= 0 and var row) records.Samples.Count(row, counts: !now);
            return;
        }

        if (Overrules(fact)) return;
        if (now) records.Strike(fact);
        else records.Enter(fact);
    }
}
