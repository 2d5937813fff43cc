namespace Competition.Scoring.Tests;

/// <summary>
/// Facts on their way as in a contest: to the contestants whom they concern, each with its own evaluation, and to the
/// contest, which hears of own cells late and in bunches.
/// </summary>
internal sealed class Cuts
{
    private readonly Rulebook _rules;
    private readonly Random _random;
    private readonly Dictionary<EntrantId, Contestant> _contestants;
    private readonly Evaluation _shared;
    private readonly List<CellChange> _told = [];
    private readonly List<Fact> _all = [];
    private readonly Dictionary<FactId, List<Fact>> _contents = [];

    public Cuts(Rulebook rules, Roster roster, int seed)
    {
        (_rules, _random) = (rules, new Random(seed));
        _contestants = roster.Entrants.Keys
            .ToDictionary(e => e, e => new Contestant(Evaluation.Own(rules, roster, e), [e]));
        _shared = Evaluation.Shared(rules, roster);
        foreach (var contestant in _contestants.Values.Where(_ => _random.Next(2) == 0)) Apply(contestant, []);
    }

    public void Send(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            _all.Add(fact);
            Deliver(fact);
            if (_random.Next(4) == 0) TellContest([]);
        }
    }

    /// <summary>Everything is delivered and told; the cells and boards of all, as text.</summary>
    public SortedDictionary<string, string> Everything()
    {
        foreach (var contestant in _contestants.Values) Apply(contestant, []);
        TellContest([]);
        var all = _shared.Everything();
        foreach (var (entrant, contestant) in _contestants)
        {
            foreach (var value in _rules.Values.Where(v => !v.Shared))
            {
                var mine = contestant.Own.Text(value.Cell.ToString(), entrant.Value);
                var name = $"{value.Cell} {entrant}";
                if (value.Exported) Assert.That(all[name], Is.EqualTo(mine), "what the contest was told");
                all[name] = mine;
            }
        }

        return all;
    }

    // Of two contents under one id, whoever has either gets both.
    private void Deliver(Fact fact)
    {
        if (!_contents.TryGetValue(fact.Id, out var contents)) _contents[fact.Id] = contents = [];
        contents.Add(fact);
        if (fact.Type == FactType.Alias) Bind(fact);
        var shared = contents.Exists(IsForContest);
        var concerned = _contestants.Values.Where(c => contents.Exists(f => c.IsConcerned(f)));
        foreach (var contestant in concerned) Apply(contestant, contents);
        if (shared) TellContest(contents);
    }

    private void Bind(Fact fact)
    {
        if (fact.Entrant is not { } person || fact["alias"].Text is not { } alias) return;
        if (!_contestants.TryGetValue(person, out var contestant)) return;
        contestant.Ids.Add(new EntrantId(alias));
        var adopted = _all.Where(f => contestant.IsConcerned(f)).SelectMany(f => _contents[f.Id]);
        Apply(contestant, [.. adopted]);
    }

    private bool IsForContest(Fact fact) => fact.Type != FactType.Mark || InputOf(fact) is { Shared: true };

    private Input? InputOf(Fact fact) =>
        fact.Node is { } node && fact["input"].Text is { } input ? _rules.Nodes[node].Inputs[input] : null;

    private void Apply(Contestant contestant, IReadOnlyCollection<Fact> facts) =>
        _told.AddRange(contestant.Own.Apply(facts, []).Cells);

    private void TellContest(IReadOnlyCollection<Fact> facts)
    {
        _shared.Apply(facts, _told, _contestants.Values.Max(c => c.Own.AsOf));
        _told.Clear();
    }

    private sealed record Contestant(Evaluation Own, HashSet<EntrantId> Ids)
    {
        /// <summary>Facts about it or its seats, and facts for all; a list of the promoted may name any seat.</summary>
        public bool IsConcerned(Fact fact) =>
            fact.Type == FactType.Alias || fact.Entrant is not { } entrant || Ids.Contains(entrant);
    }
}
