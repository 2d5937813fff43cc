using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads tables (B3, B11.15): rows in ascending order, so that a step or a line has one meaning.</summary>
internal sealed class TableBinder(Binder binder)
{
    public Table? Read(Source source)
    {
        if (source.Datum.List is not null) return new Table(TableKind.Array, Numbered(source), Else: null);
        if (binder.Object(source, "kind", "rows", "else") is not { } table) return null;
        var kind = table.Must("kind", "exact, step, linear", s => binder.Word(
            s, ("exact", TableKind.Exact), ("step", TableKind.Step), ("linear", TableKind.Linear)));
        var before = binder.Problems.Count;
        var otherwise = table.Number("else", Bounds.None);
        var rows = table.Must("rows", "a list of [at, value]", s => Rows(s));
        if (kind is not { } known || rows is not { } read) return null;
        if (binder.Problems.Count == before) CheckOrder(known, read, table["rows"]);
        return new Table(known, read, otherwise);
    }

    /// <summary>The numbers of a list.</summary>
    public ImmutableArray<decimal> Numbers(Source source) =>
        [.. binder.Items(source).Select(s => binder.Number(s, Bounds.None) ?? 0m)];

    private ImmutableArray<(decimal At, decimal Value)> Numbered(Source source) =>
        [.. Numbers(source).Select((value, i) => (i + 1m, value))];

    private ImmutableArray<(decimal At, decimal Value)>? Rows(Source source) =>
        [.. binder.Items(source).Select(Row)];

    private (decimal At, decimal Value) Row(Source source)
    {
        if (source.Datum.List is { Count: 2 })
            return (binder.Number(source.At(0), Bounds.None) ?? 0m, binder.Number(source.At(1), Bounds.None) ?? 0m);
        binder.Problems.Add(source.Pointer, $"is {source.Told}", "a list of two numbers [at, value]");
        return default;
    }

    private void CheckOrder(TableKind kind, ImmutableArray<(decimal At, decimal Value)> rows, Source source)
    {
        if (kind == TableKind.Linear && rows.IsEmpty)
            binder.Problems.Add(source.Pointer, "is empty", "at least one row");
        var seen = new HashSet<decimal>();
        for (var i = 0; i < rows.Length; i++)
        {
            var at = source.At(i).Pointer;
            var isBack = kind != TableKind.Exact && i > 0 && rows[i].At < rows[i - 1].At;
            if (!seen.Add(rows[i].At)) binder.Problems.Add(at, "has the same 'at' as another row", "each 'at' once");
            else if (isBack) binder.Problems.Add(at, "goes back", "rows in ascending order of 'at'");
        }
    }
}
