namespace Competition.Scoring;

/// <summary>Looks a number up in a table (model.md B3, B11.15).</summary>
internal static class TableLookup
{
    public static Value In(Table table, decimal at) => table.Kind switch
    {
        TableKind.Array => OfArray(table, at),
        TableKind.Exact => OfLast(table, row => row.At == at, first: true),
        TableKind.Step => OfLast(table, row => row.At <= at, first: false),
        _ => OfLine(table, at),
    };

    // The first row has number 1; outside the array it is 0.
    private static Value OfArray(Table table, decimal at) =>
        at >= 1m && at <= table.Rows.Length && at == decimal.Truncate(at)
            ? Value.Of(table.Rows[(int)at - 1].Value)
            : Value.Of(0m);

    private static Value OfLast(Table table, Func<(decimal At, decimal Value), bool> fits, bool first)
    {
        decimal? found = null;
        foreach (var row in table.Rows)
        {
            if (fits(row)) found = row.Value;
            if (first && found is not null) break;
        }

        return (found ?? table.Else) is { } value ? Value.Of(value) : Value.Missing(MissingReason.NoRow);
    }

    private static Value OfLine(Table table, decimal at)
    {
        if (table.Rows.IsEmpty) return Value.Missing(MissingReason.NoRow);
        if (at <= table.Rows[0].At) return Value.Of(table.Rows[0].Value);
        for (var i = 1; i < table.Rows.Length; i++)
        {
            if (at <= table.Rows[i].At) return Between(table.Rows[i - 1], table.Rows[i], at);
        }

        return Value.Of(table.Rows[^1].Value);
    }

    private static Value Between((decimal At, decimal Value) from, (decimal At, decimal Value) to, decimal at)
    {
        var rise = Arithmetic.Multiply(to.Value - from.Value, at - from.At);
        if (rise.IsMissing) return rise;
        var part = Arithmetic.Divide(rise.Number, to.At - from.At);
        return part.IsMissing ? part : Arithmetic.Add(from.Value, part.Number);
    }
}
