namespace Competition.Scoring;

/// <summary>
/// Whose marks the marks of a seat are (model.md B11.8): the last alias fact that counts says so, now or later.
/// </summary>
internal sealed class Aliases
{
    private readonly Dictionary<EntrantId, FactList> _facts = [];
    private readonly Dictionary<EntrantId, EntrantId> _persons = [];
    private readonly Dictionary<EntrantId, List<EntrantId>> _seats = [];

    public EntrantId PersonOf(EntrantId id) => _persons.GetValueOrDefault(id, id);

    /// <summary>
    /// The ids under which facts about an entrant were entered: its own unless bound elsewhere, and its seats.
    /// </summary>
    public void IdsOf(EntrantId entrant, List<EntrantId> into)
    {
        into.Clear();
        if (!_persons.ContainsKey(entrant)) into.Add(entrant);
        if (_seats.TryGetValue(entrant, out var seats)) into.AddRange(seats);
    }

    /// <summary>Only its own id names it: no seat is bound to it and it is bound to nobody.</summary>
    public bool IsPlain(EntrantId entrant) => !_persons.ContainsKey(entrant) && !_seats.ContainsKey(entrant);

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
        if (_persons.Remove(alias, out var before)) Unseat(before, alias);
        if (person is not { } now) return;
        _persons[alias] = now;
        if (!_seats.TryGetValue(now, out var seats)) _seats[now] = seats = [];
        seats.Add(alias);
    }

    private void Unseat(EntrantId person, EntrantId alias)
    {
        var seats = _seats[person];
        seats.Remove(alias);
        if (seats.Count == 0) _seats.Remove(person);
    }
}
