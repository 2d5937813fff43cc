namespace Competition.Scoring;

/// <summary>
/// What a fold makes of the rows that count (model.md B3, B11.20). None of them is missing, except for a count.
/// </summary>
internal static class FoldResult
{
    public static Value Of(Fold fold, List<FoldRow> rows) => fold.Kind switch
    {
        FoldKind.Count => Value.Of((decimal)rows.Count),
        FoldKind.Sum => Sum(rows),
        FoldKind.Nth => rows.Count >= fold.Nth ? Plain(rows[fold.Nth - 1].Value) : Value.Missing(MissingReason.Few),
        _ when rows.Count == 0 => Value.Missing(MissingReason.Empty),
        FoldKind.First => Plain(rows[0].Value),
        FoldKind.Last => Plain(rows[^1].Value),
        FoldKind.Min => Value.Of(rows.Min(static r => r.Value.Number)),
        FoldKind.Max => Value.Of(rows.Max(static r => r.Value.Number)),
        FoldKind.Mean => Over(Sum(rows), rows.Count),
        FoldKind.Median => Median(rows),
        _ => Product(rows),
    };

    /// <summary>Leading rows that hold (闯关): the first that does not ends it.</summary>
    public static Value Prefix(List<FoldRow> rows)
    {
        var ends = rows.FindIndex(static r => !r.Value.Holds());
        return Value.Of((decimal)(ends < 0 ? rows.Count : ends));
    }

    public static Value Any(List<FoldRow> rows) => Value.Of(rows.Exists(static r => r.Value.Holds()));

    public static Value All(List<FoldRow> rows) => Value.Of(rows.TrueForAll(static r => r.Value.Holds()));

    /// <summary>Missing where either is.</summary>
    public static Value Add(Value sum, Value more)
    {
        if (sum.IsMissing) return sum;
        return more.IsMissing ? more : Arithmetic.Add(sum.Number, more.Number);
    }

    private static Value Plain(Value value) => value.IsTruth ? Value.Of(value.Number) : value;

    private static Value Over(Value sum, decimal by) => sum.IsMissing ? sum : Arithmetic.Divide(sum.Number, by);

    private static Value Sum(List<FoldRow> rows)
    {
        var sum = Value.Of(0m);
        foreach (var row in rows) sum = Add(sum, row.Value);
        return sum;
    }

    private static Value Product(List<FoldRow> rows)
    {
        var product = Value.Of(1m);
        foreach (var row in rows)
        {
            if (!product.IsMissing) product = Arithmetic.Multiply(product.Number, row.Value.Number);
        }

        return product;
    }

    private static Value Median(List<FoldRow> rows)
    {
        var sorted = rows.Select(static r => r.Value.Number).Order().ToArray();
        var middle = sorted.Length / 2;
        if (sorted.Length % 2 == 1) return Value.Of(sorted[middle]);
        return Over(Arithmetic.Add(sorted[middle - 1], sorted[middle]), 2m);
    }
}
