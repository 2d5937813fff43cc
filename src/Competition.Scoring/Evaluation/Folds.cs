namespace Competition.Scoring;

/// <summary>Computes folds (model.md B3): rows → where → map → missing → drop, keep → result.</summary>
internal sealed class Folds(FoldRows gathering)
{
    private readonly List<FoldRow> _rows = [];      // one fold at a time

    public Value Of(Fold fold, int entrant)
    {
        if (gathering.Gather(fold, entrant, _rows) is { } reason) return Value.Missing(reason);
        return fold.Kind switch
        {
            FoldKind.Prefix => FoldResult.Prefix(_rows),
            FoldKind.Any => FoldResult.Any(_rows),
            FoldKind.All => FoldResult.All(_rows),
            _ => FoldChoice.Apply(fold, _rows) is { } missing ? Value.Missing(missing) : FoldResult.Of(fold, _rows),
        };
    }
}
