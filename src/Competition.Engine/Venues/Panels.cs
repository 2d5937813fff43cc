using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Which judges have a standing mark where a rulebook limits the panel: one more judge than the panel is refused.
/// </summary>
internal sealed class Panels(Rulebook rules)
{
    private readonly Dictionary<Panel, List<Seat>> _panels = [];

    /// <summary>Whether this mark would seat one judge too many; then the size of the panel.</summary>
    public int? Overfull(Fact fact)
    {
        if (InputOf(fact)?.Panel is not { } panel) return null;
        if (!_panels.TryGetValue(Key(fact), out var seats)) return null;
        var judge = Judge(fact);
        if (seats.Exists(s => s.Judge == judge)) return null;
        return seats.Select(s => s.Judge).Distinct(StringComparer.Ordinal).Count() < panel ? null : panel;
    }

    public void Stand(Fact fact)
    {
        if (InputOf(fact)?.Panel is null) return;
        if (!_panels.TryGetValue(Key(fact), out var seats)) _panels[Key(fact)] = seats = [];
        var seat = new Seat(Judge(fact), fact.Id);
        if (!seats.Contains(seat)) seats.Add(seat);
    }

    public void Fall(Fact fact)
    {
        if (InputOf(fact)?.Panel is null || !_panels.TryGetValue(Key(fact), out var seats)) return;
        seats.Remove(new Seat(Judge(fact), fact.Id));
    }

    public void Write(SnapshotWriter to)
    {
        to.All(_panels, panel =>
        {
            to.Text(panel.Key.Node.Value);
            to.Text(panel.Key.Input);
            to.Text(panel.Key.Entrant.Value);
            to.All(panel.Value, seat =>
            {
                to.Text(seat.Judge);
                to.Once(seat.Mark.Value);
            });
        });
    }

    public void Read(ref SnapshotReader from)
    {
        var count = from.Count();
        _panels.EnsureCapacity(count);
        for (var i = 0; i < count; i++)
        {
            var panel = new Panel(new NodePath(from.Text()), from.Text(), new EntrantId(from.Text()));
            var seats = new List<Seat>(from.Count());
            for (var s = seats.Capacity; s > 0; s--) seats.Add(new Seat(from.Text(), new FactId(from.Once())));
            _panels[panel] = seats;
        }
    }

    private Input? InputOf(Fact fact)
    {
        if (fact.Type != FactType.Mark || fact.Node is not { } node || fact.Entrant is null) return null;
        var input = rules.Nodes.GetValueOrDefault(node)?.Inputs.GetValueOrDefault(fact["input"].Text ?? "");
        return input?.Kind == InputKind.Judges ? input : null;
    }

    private static string Judge(Fact fact) => fact["judge"].Text ?? "";

    private static Panel Key(Fact fact) => new(fact.Node ?? default, fact["input"].Text ?? "", fact.Entrant ?? default);

    private readonly record struct Panel(NodePath Node, string Input, EntrantId Entrant);

    private readonly record struct Seat(string Judge, FactId Mark);
}
