using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The clock facts of a venue that are for everybody there: they tell when it has closed.</summary>
internal sealed class ClockLog
{
    private readonly List<Fact> _facts = [];
    private readonly HashSet<FactId> _void = [];

    public ClockPhase Phase => _facts.Where(f => !_void.Contains(f.Id)).Max(FactOrder.Canonical) switch
    {
        null => ClockPhase.Unset,
        { } last when last["action"].Text == "stop" => ClockPhase.Stopped,
        _ => ClockPhase.Running,
    };

    public void Add(Fact fact)
    {
        if (fact.Type == FactType.Clock && fact.Entrant is null) _facts.Add(fact);
    }

    /// <summary>Takes back the last fact, which did not reach the disk.</summary>
    public void Retract(Fact fact) => _facts.RemoveAll(f => f.Id == fact.Id);

    public void Overrule(Fact target, bool isVoid)
    {
        if (isVoid) _void.Add(target.Id);
        else _void.Remove(target.Id);
    }
}
