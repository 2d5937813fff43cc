namespace Competition.Scoring;

/// <summary>
/// The bags of inputs: of each entrant's facts those that count, one a key (model.md B1, B11.17) — a judge, a mark, a
/// number of attempt. Kept until <see cref="Forget"/>, because several values read one bag.
/// </summary>
internal sealed class Bags(Records records, Files files)
{
    private static readonly Row[] Empty = [];
    private readonly Dictionary<(Input, int), Row[]> _bags = [];

    public Row[] Of(Input input, int entrant, Reader reader)
    {
        if (_bags.TryGetValue((input, entrant), out var bag)) return bag;
        return _bags[(input, entrant)] = Read(input, entrant, reader);
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

    public void Forget() => _bags.Clear();

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
        var rows = new List<Row>(facts.Length);
        foreach (var fact in facts)
        {
            if (gate?.Admits(fact.At) != false) rows.Add(RowOf(input, fact, clock?.Elapsed(fact.At) ?? fact.At));
        }

        var kept = BagKeys.LastOfEach(input, rows);
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
