namespace Competition.Scoring;

/// <summary>
/// Gives every key of every board its quantum, or says what to write: a key that may be a third cannot make equals
/// equal (model.md B3, B8).
/// </summary>
internal sealed class KeyQuanta(ValueSteps steps, Problems problems)
{
    private const string Allowed =
        "a key that is rounded — at its value \"round\": { \"to\": 0.01 } — "
        + "or that is provably a whole number of steps";

    public void Assign(Board board, BoardDoc doc)
    {
        if (doc.Keys.Length != board.Keys.Length) return;
        board.Keys = [.. board.Keys.Zip(doc.Keys).Select(k => With(k.First, k.Second))];
    }

    private BoardKey With(BoardKey key, KeyDoc doc)
    {
        var (step, name) = key switch
        {
            BoardKey.By { Value: { } value } => (steps.Of(value), value.Name),
            BoardKey.By by => (steps.Of(by.Formula), "this expression"),
            BoardKey.Sorted { Of: ScoreSource.Children { Each: var each } } =>
                (Steps.Common(each.Select(steps.Of)), each[0].Name),
            BoardKey.Sorted { Of: ScoreSource.Rows rows } => (InputSteps.Of(rows.Input, rows.Column), rows.Column),
            BoardKey.Draw => (Limits.SmallestStep, "lot"),
            _ => (1m, ""),
        };
        if (step is null)
            problems.Add(doc.Pointer, $"'{name}' has no quantum: nobody knows when two of it are equal", Allowed);
        return key with { Step = step is null or Steps.OfZero ? 1m : step.Value };
    }
}
