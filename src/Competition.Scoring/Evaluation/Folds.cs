namespace Competition.Scoring;

/// <summary>Computes folds (model.md B3): rows → where → map → missing → drop, keep → result.</summary>
internal sealed class Folds(FoldRows gathering)
{
    public Value Of(Fold fold, int entrant)
    {
        if (gathering.Gather(fold, entrant) is { } reason) return Value.Missing(reason);
        var rows = gathering.Rows;
        return fold.Kind switch
        {
            FoldKind.Prefix => FoldResult.Prefix(rows),
            FoldKind.Any => FoldResult.Any(rows),
            FoldKind.All => FoldResult.All(rows),
            _ when FoldChoice.Apply(fold, rows) is { } missing => Value.Missing(missing),
            FoldKind.Wsum or FoldKind.Wmean => Weigh(fold, entrant),
            _ => FoldResult.Of(fold, rows),
        };
    }

    private Value Weigh(Fold fold, int entrant)
    {
        var (sum, weight) = (Value.Of(0m), Value.Of(0m));
        foreach (var row in gathering.Rows)
        {
            var of = gathering.WeightOf(fold, row, entrant);
            if (of.IsMissing) return of;
            weight = FoldResult.Add(weight, of);
            sum = FoldResult.Add(sum, Arithmetic.Multiply(row.Value.Number, of.Number));
        }

        if (fold.Kind == FoldKind.Wsum || sum.IsMissing) return sum;
        if (weight.IsMissing) return weight;
        return weight.Number == 0m ? Value.Missing(MissingReason.Empty) : Arithmetic.Divide(sum.Number, weight.Number);
    }
}
