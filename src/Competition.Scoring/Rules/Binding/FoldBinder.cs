using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads folds; what they range over is resolved later.</summary>
internal sealed class FoldBinder(Binder binder, IReadOnlyDictionary<string, Table?> tables)
{
    private const string Sources = "children.x, input.column, members.x, or a list of names";

    private static readonly (string, FoldKind)[] Kinds =
        [.. Enum.GetValues<FoldKind>().Select(k => (k.ToString().ToLowerInvariant(), k))];

    private static readonly (string, MissingPolicy)[] Policies =
        [.. Enum.GetValues<MissingPolicy>().Select(p => (p.ToString().ToLowerInvariant(), p))];

    public OperatorDoc.FoldOver? Read(ObjectReader fold)
    {
        var kind = binder.Word(fold["fold"], Kinds);
        var of = fold.Must("of", Sources, Of);
        var make = Settings(fold, kind ?? default);
        var map = fold.May("map", binder.Condition);
        var table = map is null ? null : tables.GetValueOrDefault(map.Text);
        var isTable = map is not null && tables.ContainsKey(map.Text);
        var only = fold.May("only", Only);
        var where = fold.May("where", binder.Condition);
        if (fold.Has("weights")) binder.Text(fold["weights"]);
        if (kind is not { } known || of is not { } source) return null;
        return new OperatorDoc.FoldOver(known, source, s => make(s) with { MapTable = table })
        {
            Where = where,
            Map = isTable ? null : map,
            Weights = fold.Has("weights") ? fold["weights"] : null,
            Only = only,
        };
    }

    private Source? Of(Source source)
    {
        if (source.Datum.Text is not null) return source;
        if (source.Datum.List is { } list && list.All(name => name.Text is not null)) return source;
        binder.Problems.Add(source.Pointer, $"is {source.Told}", Sources);
        return null;
    }

    private Func<FoldSource, Fold> Settings(ObjectReader fold, FoldKind kind)
    {
        var missing = fold.May("missing", s => binder.Word(s, Policies)) ?? MissingPolicy.Skip;
        var isLow = fold.May("better", s => binder.Word(s, ("high", false), ("low", true))) ?? false;
        var (best, worst, leave) = fold.May("drop", Drop) ?? (0, 0, 1);
        var keep = fold.Whole("keep", Bounds.From(1m));
        var need = fold.Whole("need", Bounds.From(0m)) ?? 0;
        var nth = kind == FoldKind.Nth ? fold.Must("k", "a whole number of at least 1", Rank) : fold.May("k", Rank);
        ImmutableArray<string> protect = [.. fold.Texts("protect")];
        var drops = fold.Has("drop");
        return of => new Fold(kind, of)
        {
            Missing = missing, LowIsBetter = isLow, Drops = drops, DropBest = best, DropWorst = worst,
            DropLeave = leave, Keep = keep, Need = need, Nth = nth ?? 1, Protect = protect,
        };
    }

    private int? Rank(Source source) => binder.Whole(source, Bounds.From(1m));

    private (int Best, int Worst, int Leave)? Drop(Source source)
    {
        if (binder.Object(source, "best", "worst", "leave") is not { } drop) return null;
        int Count(string member, int otherwise) => drop.Whole(member, Bounds.From(0m)) ?? otherwise;
        return (Count("best", 0), Count("worst", 0), Count("leave", 1));
    }

    private OnlyDoc? Only(Source source)
    {
        if (binder.Object(source, "kind", "ids", "tag") is not { } only) return null;
        var ids = only.Has("ids") ? binder.Items(only["ids"]).ToList() : null;
        foreach (var id in ids ?? []) binder.Text(id);
        return new OnlyDoc(only.Text("kind"), ids, only.Text("tag"));
    }
}
