namespace Competition.Scoring;

/// <summary>What changed of an entrant between two evaluations: its keys on a board, and the facts behind that.</summary>
/// <param name="Facts">New facts, and voids and restores with their targets, in canonical order.</param>
public sealed record KeyChange(
    EntrantId Entrant, IReadOnlyList<(CellRef Key, Value Before, Value After)> Keys, IReadOnlyList<Fact> Facts)
{
    internal static KeyChange Between(Evaluation before, Evaluation after, Board board, EntrantId entrant)
    {
        var keys = Read(board)
            .Select(k => (k.Cell, Before: before.Cell(k, entrant), After: after.Cell(k, entrant)))
            .Where(k => k.Before != k.After)
            .ToList();
        var (known, found) = (Behind(before, board, entrant), Behind(after, board, entrant));
        var come = found.Values.Where(f => !known.ContainsKey(f.Id));
        var gone = known.Values.Where(f => !found.ContainsKey(f.Id));
        return new KeyChange(entrant, keys, [.. come.Concat(gone).Order(FactOrder.Canonical)]);
    }

    // What counts, and what keeps something from counting.
    private static Dictionary<FactId, Fact> Behind(Evaluation of, Board board, EntrantId entrant)
    {
        var facts = new Dictionary<FactId, Fact>();
        foreach (var key in Read(board))
        {
            if (of.Explain(key, entrant) is not { } explanation) continue;
            foreach (var fact in explanation.Circumstances) facts[fact.Id] = fact;
            foreach (var fact in explanation.Inputs.SelectMany(i => i.Facts))
            {
                if (fact.Left is null) facts[fact.Fact.Id] = fact.Fact;
                if (fact is { Left: "void", By: { } by }) facts[by.Id] = by;
            }
        }

        return facts;
    }

    private static IEnumerable<ValueRule> Read(Board board) =>
        board.KeyValues.Concat(Dependencies.Of(board).OfType<ValueRule>()).Distinct();
}
