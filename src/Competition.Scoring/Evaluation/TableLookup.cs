using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Looks a number up in a table (model.md B3, B11.15).</summary>
internal static class TableLookup
{
    public static Value In(Table table, decimal at) => table.Kind switch
    {
        TableKind.Array => OfArray(table.Rows, at),
        TableKind.Exact => Found(table, OfExact(table.Rows, at)),
        TableKind.Step => Found(table, OfStep(table.Rows, at)),
        _ => OfLine(table.Rows, at),
    };

    // The first row has number 1; outside the array it is 0.
    private static Value OfArray(ImmutableArray<(decimal At, decimal Value)> rows, decimal at) =>
        at >= 1m && at <= rows.Length && at == decimal.Truncate(at) ? Value.Of(rows[(int)at - 1].Value) : Value.Of(0m);

    private static Value Found(Table table, decimal? row) =>
        (row ?? table.Else) is { } value ? Value.Of(value) : Value.Missing(MissingReason.NoRow);

    private static decimal? OfExact(ImmutableArray<(decimal At, decimal Value)> rows, decimal at)
    {
        foreach (var row in rows)
        {
            if (row.At == at) return row.Value;
        }

        return null;
    }

    private static decimal? OfStep(ImmutableArray<(decimal At, decimal Value)> rows, decimal at)
    {
        decimal? reached = null;
        foreach (var row in rows)
        {
            if (row.At <= at) reached = row.Value;
        }

        return reached;
    }

    private static Value OfLine(ImmutableArray<(decimal At, decimal Value)> rows, decimal at)
    {
        if (rows.IsEmpty) return Value.Missing(MissingReason.NoRow);
        if (at <= rows[0].At) return Value.Of(rows[0].Value);
        for (var i = 1; i < rows.Length; i++)
        {
            if (at <= rows[i].At) return Between(rows[i - 1], rows[i], at);
        }

        return Value.Of(rows[^1].Value);
    }

    private static Value Difference(decimal a, decimal b) => Arithmetic.Add(a, -b);

    private static Value Between((decimal At, decimal Value) from, (decimal At, decimal Value) to, decimal at)
    {
        var (rise, run, way) = (Difference(to.Value, from.Value), Difference(to.At, from.At), Difference(at, from.At));
        if (rise.IsMissing || run.IsMissing || way.IsMissing) return Value.Missing(MissingReason.Overflow);
        var area = Arithmetic.Multiply(rise.Number, way.Number);
        var part = area.IsMissing ? area : Arithmetic.Divide(area.Number, run.Number);
        return part.IsMissing ? part : Arithmetic.Add(from.Value, part.Number);
    }
}
