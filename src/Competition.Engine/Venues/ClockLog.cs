using Competition.Scoring;

namespace Competition.Engine;

/// <summary>The clock facts of a venue that are in force for everybody there: they tell when it has closed.</summary>
internal sealed class ClockLog
{
    private readonly List<Fact> _facts = [];

    public ClockPhase Phase => _facts.Max(FactOrder.Canonical) switch
    {
        null => ClockPhase.Unset,
        { } last when last["action"].Text == "stop" => ClockPhase.Stopped,
        _ => ClockPhase.Running,
    };

    public void Add(Fact fact)
    {
        if (fact.Type != FactType.Clock || fact.Entrant is not null) return;
        if (!_facts.Exists(f => IsSame(f, fact))) _facts.Add(fact);
    }

    public void Remove(Fact fact) => _facts.RemoveAll(f => IsSame(f, fact));

    public void Write(SnapshotWriter to) => to.All(_facts, to.Fact);

    public void Read(ref SnapshotReader from) => _facts.AddRange(from.All(FactOf));

    private static Fact FactOf(ref SnapshotReader from) => from.Fact();

    private static bool IsSame(Fact x, Fact y) => x.Id == y.Id && x.SameContent(y);
}
