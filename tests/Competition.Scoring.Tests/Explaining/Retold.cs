namespace Competition.Scoring.Tests;

/// <summary>Computes a cell again from nothing but what its explanation says.</summary>
internal static class Retold
{
    /// <summary>What the operator gives; null where that is not computed from rows and reads alone.</summary>
    public static Value? First(ExplainedCell cell, Operator op)
    {
        if (cell.Steps[0].What is "status" or "not-promoted") return cell.Steps[0].Gives;
        return op switch
        {
            Operator.Calculate calculate => Evaluated(calculate.Formula, cell),
            Operator.FoldOver { Fold: var fold } => Folded(fold, cell.Rows),
            Operator.RankOn { Points: null, Split: false } => Place(cell),
            Operator.Lookup { At: Operator.Calculate at, Table: var table } =>
                Evaluated(at.Formula, cell) is var key && key.IsMissing ? key : TableLookup.In(table, key.Number),
            _ => null,
        };
    }

    private static Value Place(ExplainedCell cell) =>
        cell.Reads.SingleOrDefault(r => r.Name == "better") is { } better
            ? Value.Of(better.Value.Number + 1m)
            : Value.Missing(MissingReason.Unranked);

    private static Value Evaluated(Formula formula, ExplainedCell cell)
    {
        var values = cell.Reads.ToDictionary(r => r.Name, r => r.Value, StringComparer.Ordinal);
        var names = new Names([.. formula.Code.Names.Select(n => values[n])]);
        return formula.Code.Evaluate(ref names);
    }

    private static Value? Folded(Fold fold, IReadOnlyList<ExplainedRow> rows)
    {
        if (rows.Any(r => r.Left == "panel")) return null;
        decimal[] counted = [.. rows.Where(r => r.Counted is { IsMissing: false, IsCode: false }).Select(r => r.Counted!.Value.Number)];
        var isWhole = rows.All(r => r.Counted is null or { IsMissing: false }) && counted.Length >= fold.Need;
        if (!isWhole || counted.Length < 1) return null;
        return fold.Kind switch
        {
            FoldKind.Sum => Value.Of(counted.Sum()),
            FoldKind.Mean => Value.Of(counted.Sum() / counted.Length),
            FoldKind.Min => Value.Of(counted.Min()),
            FoldKind.Max => Value.Of(counted.Max()),
            FoldKind.Product => Value.Of(counted.Aggregate(1m, (a, b) => a * b)),
            FoldKind.Wsum => Value.Of(rows.Where(r => r.Counted is not null).Sum(r => r.Counted!.Value.Number * r.Weight!.Value.Number)),
            _ => null,
        };
    }

    private readonly struct Names(Value[] values) : INames
    {
        public Value Read(int slot) => values[slot];
    }
}
