namespace Competition.Scoring;

/// <summary>
/// Whose marks the marks of a seat are (model.md B11.8): the last alias fact that counts says so, now or later.
/// </summary>
internal sealed class Aliases
{
    private readonly Dictionary<EntrantId, FactList> _facts = [];
    private readonly Dictionary<EntrantId, EntrantId> _persons = [];
    private readonly Dictionary<EntrantId, List<EntrantId>> _seats = [];

    public EntrantId PersonOf(EntrantId id) => _persons.Count == 0 ? id : _persons.GetValueOrDefault(id, id);

    /// <summary>
    /// The ids under which facts about an entrant were entered: its own unless bound elsewhere, and its seats.
    /// </summary>
    public IReadOnlyList<EntrantId> IdsOf(EntrantId entrant)
    {
        var seats = _seats.GetValueOrDefault(entrant, []);
        return _persons.ContainsKey(entrant) ? seats : [entrant, .. seats];
    }

    /// <summary>The alias facts that bind seats to a person now.</summary>
    public IEnumerable<Fact> Bindings(EntrantId person) =>
        _seats.GetValueOrDefault(person, []).Select(s => _facts[s].Last).OfType<Fact>();

    public void Add(EntrantId alias, Fact fact)
    {
        if (!_facts.TryGetValue(alias, out var facts)) _facts[alias] = facts = new FactList();
        facts.Add(fact);
        Bind(alias, facts.Last?.Entrant);
    }

    public void Remove(EntrantId alias, Fact fact)
    {
        var facts = _facts[alias];
        facts.Remove(fact);
        Bind(alias, facts.Last?.Entrant);
    }

    private void Bind(EntrantId alias, EntrantId? person)
    {
        if (_persons.Remove(alias, out var before)) _seats[before].Remove(alias);
        if (person is not { } now) return;
        _persons[alias] = now;
        if (!_seats.TryGetValue(now, out var seats)) _seats[now] = seats = [];
        seats.Add(alias);
    }
}
