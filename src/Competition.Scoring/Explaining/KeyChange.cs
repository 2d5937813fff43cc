namespace Competition.Scoring;

/// <summary>
/// What changed of an entrant between two evaluations: its keys on a board, and the facts behind that.
/// </summary>
/// <param name="Facts">
/// Those that count now, or counted before, and what voided or restored them, in canonical order.
/// </param>
public sealed record KeyChange(
    EntrantId Entrant, IReadOnlyList<(CellRef Key, Value Before, Value After)> Keys, IReadOnlyList<Fact> Facts)
{
    /// <summary>Which of the facts counted before and no longer do.</summary>
    public IReadOnlySet<FactId> Gone { get; init; } = new HashSet<FactId>();

    /// <summary>Where it stands now, seen from the one asked about; null for that one itself.</summary>
    public Side? Stands { get; init; }

    internal static KeyChange Between(Evaluation before, Evaluation after, Board board, EntrantId entrant)
    {
        var keys = Read(board)
            .Select(k => (k.Cell, Before: Then(before, k.Cell, entrant), After: after.Cell(k, entrant)))
            .Where(k => k.Before != k.After)
            .ToList();
        var (known, found) = (Behind(before, board, entrant), Behind(after, board, entrant));
        List<Fact> come = [.. found.Values.Where(f => !known.ContainsKey(f.Id))];
        List<Fact> gone = [.. known.Values.Where(f => !found.ContainsKey(f.Id))];
        foreach (var id in come.Concat(gone).Select(f => f.Id).ToList())
        {
            var (then, now) = (before.LastActOn(id), after.LastActOn(id));
            if (then?.Id == now?.Id) continue;
            if (now is not null) come.Add(now);
            else if (then is not null) gone.Add(then);
        }

        return new KeyChange(entrant, keys, [.. come.Concat(gone).DistinctBy(f => f.Id).Order(FactOrder.Canonical)])
        {
            Gone = gone.Select(f => f.Id).ToHashSet(),
        };
    }

    // The rules before may have been others.
    private static Value Then(Evaluation before, CellRef key, EntrantId entrant) =>
        before.Rules.Find(key) is { } rule ? before.Cell(rule, entrant) : Value.Missing(MissingReason.NotMarked);

    // What counts, and what overruled a detector.
    private static Dictionary<FactId, Fact> Behind(Evaluation of, Board board, EntrantId entrant)
    {
        var facts = new Dictionary<FactId, Fact>();
        foreach (var key in Read(board))
        {
            if (of.Rules.Find(key.Cell) is not { } rule || of.Explain(rule, entrant) is not { } explanation) continue;
            foreach (var fact in explanation.Circumstances) facts[fact.Id] = fact;
            foreach (var act in explanation.Detectors.SelectMany(d => d.Overrules)) facts[act.Id] = act;
            foreach (var fact in explanation.Inputs.SelectMany(i => i.Facts).Where(f => f.Left is null))
            {
                facts[fact.Fact.Id] = fact.Fact;
            }
        }

        return facts;
    }

    private static IEnumerable<ValueRule> Read(Board board) =>
        board.KeyValues.Concat(Dependencies.Of(board).OfType<ValueRule>()).Distinct();
}
