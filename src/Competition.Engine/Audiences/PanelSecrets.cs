using Competition.Journal;
using Competition.Scoring;

namespace Competition.Engine;

/// <summary>
/// The marks of panels that wait for all their judges: until as many have a standing mark, nobody but who sees
/// everything is told what one of them gave, so that no judge can know it before he marks himself.
/// </summary>
internal sealed class PanelSecrets(Rulebook rules)
{
    private readonly Dictionary<Panel, HashSet<FactId>> _panels = [];
    private readonly Dictionary<FactId, (Panel Panel, string Judge)> _marks = [];
    private readonly Dictionary<(JournalId Journal, long Entry), FactId> _places = [];
    private readonly OverrulingLog _overrulings = new();
    private readonly Dictionary<FactId, Fact> _aliases = [];
    private Dictionary<EntrantId, EntrantId>? _persons;
    private ILookup<EntrantId, EntrantId>? _names;

    /// <summary>Whether there are such panels at all.</summary>
    public static bool AreIn(Rulebook rules) => rules.Nodes.Values.Any(n => n.Inputs.Values.Any(Waits));

    /// <summary>Takes an entry; whether something that it kept back is shown from now on.</summary>
    public bool Take(JournalId journal, Entry entry)
    {
        var fact = entry.Fact;
        if (VenueState.IsCorrection(fact)) return Overrule(fact);
        if (fact.Type == FactType.Alias) return Bind(fact);
        if (PanelOf(fact) is not { } panel) return false;
        var was = IsComplete(panel);
        if (!_panels.TryGetValue(panel, out var marks)) _panels[panel] = marks = [];
        marks.Add(fact.Id);
        _marks[fact.Id] = (panel, fact["judge"].Text ?? "");
        _places[(journal, entry.Number)] = fact.Id;
        return !was && IsComplete(panel);
    }

    public bool Hides(JournalId journal, long entry) =>
        _places.TryGetValue((journal, entry), out var id) && Hides(id);

    public bool Hides(FactId id) => _marks.TryGetValue(id, out var mark) && !IsComplete(mark.Panel);

    private bool Overrule(Fact act)
    {
        var target = VenueState.TargetOf(act);
        var panel = _marks.TryGetValue(target, out var mark) ? mark.Panel : (Panel?)null;
        var was = panel is { } before && IsComplete(before);
        _overrulings.Add(target, act);
        if (_aliases.TryGetValue(target, out var alias)) return Bind(alias);
        return !was && panel is { } after && IsComplete(after);
    }

    private bool Bind(Fact alias)
    {
        _aliases[alias.Id] = alias;
        (_persons, _names) = (null, null);
        return true;
    }

    // A panel marks a person, whatever he is called before each of its judges.
    private bool IsComplete(Panel panel)
    {
        _persons ??= Persons();
        _names ??= _persons.ToLookup(p => p.Value, p => p.Key);
        var person = _persons.GetValueOrDefault(panel.Entrant, panel.Entrant);
        return _names[person].Prepend(person)
            .SelectMany(n => _panels.GetValueOrDefault(panel with { Entrant = n }) ?? [])
            .Where(m => !_overrulings.IsVoid(m)).Select(m => _marks[m].Judge).Distinct().Count() >= panel.Size;
    }

    private Dictionary<EntrantId, EntrantId> Persons()
    {
        var persons = new Dictionary<EntrantId, EntrantId>();
        foreach (var fact in _aliases.Values.Where(a => !_overrulings.IsVoid(a.Id)).Order(FactOrder.Canonical))
        {
            if (fact.Entrant is { } person) persons[new EntrantId(fact["alias"].Text ?? "")] = person;
        }

        return persons;
    }

    private Panel? PanelOf(Fact fact)
    {
        if (fact is not { Type: FactType.Mark, Node: { } node, Entrant: { } entrant }) return null;
        var input = rules.Nodes.GetValueOrDefault(node)?.Inputs.GetValueOrDefault(fact["input"].Text ?? "");
        return input is not null && Waits(input) ? new Panel(node, input.Name, entrant, input.Panel ?? 0) : null;
    }

    private static bool Waits(Input input) =>
        input is { Kind: InputKind.Judges, Panel: not null, WaitWhenShort: true };

    private readonly record struct Panel(NodePath Node, string Input, EntrantId Entrant, int Size);
}
