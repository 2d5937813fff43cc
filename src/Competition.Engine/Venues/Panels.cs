using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// Which judges have a standing mark where a rulebook limits the panel: one more judge than the panel is refused.
/// </summary>
internal sealed class Panels(Rulebook rules)
{
    private readonly Dictionary<Panel, Dictionary<string, HashSet<FactId>>> _marks = [];

    /// <summary>Whether this mark would seat one judge too many; then the size of the panel.</summary>
    public int? Overfull(Fact fact)
    {
        if (InputOf(fact)?.Panel is not { } panel) return null;
        if (!_marks.TryGetValue(Key(fact), out var judges)) return null;
        var seated = judges.Count(j => j.Value.Count > 0);
        var hasSeat = judges.TryGetValue(Judge(fact), out var own) && own.Count > 0;
        return hasSeat || seated < panel ? null : panel;
    }

    public void Stand(Fact fact)
    {
        if (InputOf(fact)?.Panel is null) return;
        if (!_marks.TryGetValue(Key(fact), out var judges)) _marks[Key(fact)] = judges = new(StringComparer.Ordinal);
        if (!judges.TryGetValue(Judge(fact), out var marks)) judges[Judge(fact)] = marks = [];
        marks.Add(fact.Id);
    }

    public void Fall(Fact fact)
    {
        if (InputOf(fact)?.Panel is null || !_marks.TryGetValue(Key(fact), out var judges)) return;
        if (judges.TryGetValue(Judge(fact), out var marks)) marks.Remove(fact.Id);
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
}
