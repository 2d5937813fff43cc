namespace Competition.Scoring;

/// <summary>
/// The bags of inputs: of each entrant's facts those that count, one a key (model.md B1, B11.17) — a judge, a mark, a
/// number of attempt. Kept until <see cref="Forget"/>, because several values read one bag; of an input of which one
/// fact counts there is none to keep.
/// </summary>
internal sealed class Bags(Records records, Files files)
{
    private static readonly Row[] Empty = [];
    private readonly Dictionary<Input, Row[]?[]> _bags = [];
    private readonly List<(Row[]?[] Bags, int Entrant)> _kept = [];
    private readonly List<Row> _rows = [];

    public Row[] Of(Input input, int entrant, Reader reader)
    {
        if (!_bags.TryGetValue(input, out var bags))
            _bags[input] = bags = new Row[]?[reader.About.Entrants.Count];
        if (bags[entrant] is { } bag) return bag;
        _kept.Add((bags, entrant));
        return bags[entrant] = Read(input, entrant, reader);
    }

    /// <summary>The last fact that counts: all that is read of a number or a choice.</summary>
    public Fact? Last(Input input, int entrant, Reader reader)
    {
        var facts = FactsOf(input, entrant);
        if (facts.IsEmpty) return null;
        var gate = input.Untimed ? null : Gate.Of(input.Node, entrant, reader);
        var last = facts.Length - 1;
        while (last >= 0 && gate?.Admits(facts[last].At) == false) last--;
        return last < 0 ? null : facts[last];
    }

    /// <summary>All facts of an input, counted or not, each with whether it lies inside the windows.</summary>
    public List<(Row Row, bool Inside)> All(Input input, int entrant, Reader reader)
    {
        var gate = input.Untimed ? null : Gate.Of(input.Node, entrant, reader);
        var clock = reader.About.Clocks.Of(input.Node, entrant);
        var all = new List<(Row, bool)>();
        foreach (var fact in FactsOf(input, entrant))
        {
            var row = RowOf(input, fact, clock?.Elapsed(fact.At) ?? fact.At);
            all.Add((row, gate?.Admits(fact.At) != false));
        }

        return all;
    }

    public void Forget()
    {
        foreach (var (bags, entrant) in _kept) bags[entrant] = null;
        _kept.Clear();
    }

    private ReadOnlySpan<Fact> FactsOf(Input input, int entrant)
    {
        var shelf = new Shelf(FactType.Mark, input);
        return input.ScopeAll ? records.OfAll(shelf) : files.Of(entrant, shelf);
    }

    private Row[] Read(Input input, int entrant, Reader reader)
    {
        var facts = FactsOf(input, entrant);
        if (facts.IsEmpty) return Empty;
        var gate = input.Untimed ? null : Gate.Of(input.Node, entrant, reader);
        var clock = reader.About.Clocks.Of(input.Node, entrant);
        _rows.Clear();
        foreach (var fact in facts)
        {
            if (gate?.Admits(fact.At) != false) _rows.Add(RowOf(input, fact, clock?.Elapsed(fact.At) ?? fact.At));
        }

        var kept = BagKeys.LastOfEach(input, _rows);
        for (var i = 0; i < kept.Count; i++) kept[i] = kept[i] with { Number = i + 1 };
        return [.. kept];
    }

    private Row RowOf(Input input, Fact fact, decimal at)
    {
        var row = Row.Of(input, fact, at);
        if (input.Kind != InputKind.Bouts || fact["opponent"].Text is not { } opponent) return row;
        return row with { Opponent = records.Aliases.PersonOf(new EntrantId(opponent)) };
    }
}
