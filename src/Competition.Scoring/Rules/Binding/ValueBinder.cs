using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads values: one operator, then <c>else → clamp → round</c> (B3).</summary>
internal sealed class ValueBinder(Binder binder, IReadOnlyDictionary<string, Table?> tables, Rounding rounding)
{
    private static readonly string[] Common = ["else", "clamp", "round", "evenIf", "title", "unit"];

    private static readonly Dictionary<string, string[]> Operators = new(StringComparer.Ordinal)
    {
        ["expr"] = [],
        ["fold"] =
        [
            "of", "where", "map", "only", "weights", "k", "better", "keep", "drop", "protect", "missing", "need",
        ],
        ["table"] = ["at"],
        ["rank"] = ["points", "split"],
        ["field"] = ["of", "entrants", "filter"],
        ["accrue"] = ["while", "tick"],
    };

    private static readonly string[] Known =
        [.. Operators.Keys.Concat(Operators.Values.SelectMany(m => m)).Concat(Common).Distinct()];

    private readonly FoldBinder _folds = new(binder, tables);
    private readonly TableBinder _tables = new(binder);
    private readonly CrossingBinder _crossing = new(binder);

    public ValueDoc? Read(Source source)
    {
        if (Operator(source, [.. Common]) is not { } op) return null;
        if (source.Datum.Map is null) return new ValueDoc(source.Pointer, op);
        var value = new ObjectReader(source, binder);
        var (low, high) = Clamp(value);
        return new ValueDoc(source.Pointer, op)
        {
            Else = value.May("else", binder.Formula),
            AtLeast = low,
            AtMost = high,
            Round = value.May("round", Round),
            EvenIf = value.Truth("evenIf") ?? false,
            Title = value.May("title", binder.Title),
            Unit = value.Text("unit"),
        };
    }

    private OperatorDoc? Operator(Source source, string[] besides)
    {
        if (source.Datum.Map is null)
            return binder.Formula(source) is { } formula ? new OperatorDoc.Calculate(formula) : null;
        if (binder.Object(source, Known) is not { } value) return null;
        if (value.One([.. Operators.Keys]) is not { } name) return null;
        CheckStrays(source, name, besides);
        return name switch
        {
            "expr" => binder.Formula(value["expr"]) is { } formula ? new OperatorDoc.Calculate(formula) : null,
            "fold" => _folds.Read(value),
            "table" => Lookup(value),
            "rank" => RankOn(value),
            "field" => _crossing.Field(value),
            _ => _crossing.Accrue(value),
        };
    }

    private void CheckStrays(Source source, string name, string[] besides)
    {
        foreach (var (member, at) in binder.Members(source))
        {
            var fits = member == name || Operators[name].Contains(member) || besides.Contains(member);
            if (fits || !Known.Contains(member)) continue;
            var fitting = string.Join(", ", Operators[name].Concat(besides));
            binder.Problems.Add(at.Pointer, $"'{member}' does not go with '{name}'", fitting);
        }
    }

    private OperatorDoc.Lookup? Lookup(ObjectReader value)
    {
        var table = TableAt(value["table"]);
        var at = value.Must("at", "a formula", s => Operator(s, []));
        return table is null || at is null ? null : new OperatorDoc.Lookup(table, at);
    }

    private OperatorDoc.RankOn? RankOn(ObjectReader value)
    {
        if (binder.Name(value["rank"]) is null) return null;
        var points = value.May("points", Points);
        return new OperatorDoc.RankOn(value["rank"], points, value.Truth("split") ?? false);
    }

    private ImmutableArray<decimal>? Points(Source source)
    {
        if (source.Datum.Text is null) return _tables.Numbers(source);
        if (TableAt(source) is not { } table) return null;
        if (table.Kind == TableKind.Array) return [.. table.Rows.Select(r => r.Value)];
        binder.Problems.Add(source.Pointer, $"'{source.Datum.Text}' is no list of points", "a table that is a list");
        return null;
    }

    private Table? TableAt(Source source)
    {
        if (source.Datum.Text is not { } name) return _tables.Read(source);
        if (tables.TryGetValue(name, out var table)) return table;
        binder.Unknown(source, "table", name, [.. tables.Keys]);
        return null;
    }

    private (Written? Low, Written? High) Clamp(ObjectReader value)
    {
        if (!value.Has("clamp")) return (null, null);
        var clamp = value["clamp"];
        if (clamp.Datum.List is { Count: 2 }) return (Limit(clamp.At(0)), Limit(clamp.At(1)));
        binder.Problems.Add(clamp.Pointer, $"is {clamp.Told}", "a list [least, most], each a formula or null");
        return (null, null);
    }

    private Written? Limit(Source source) => source.Datum.IsNull ? null : binder.Formula(source);

    private Quantum? Round(Source source)
    {
        if (binder.Object(source, "to", "mode") is not { } round) return null;
        var to = round.Must("to", Bounds.Positive.Allowed, s => binder.Number(s, Bounds.Positive));
        var mode = round.May("mode", binder.Rounding) ?? rounding;
        return to is { } step ? new Quantum(step, mode) : null;
    }
}
