using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads the keys of boards, each with no members but its own.</summary>
internal sealed class KeyBinder(Binder binder)
{
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["by"] = ["dir"],
        ["countback"] = ["depth"],
        ["countOf"] = ["amounts"],
        ["sorted"] = ["dir", "drop"],
        ["h2h"] = ["by", "restart"],
        ["duel"] = [],
        ["draw"] = [],
    };

    private static readonly string[] Known = [.. Kinds.Keys.Concat(Kinds.Values.SelectMany(m => m)).Distinct()];

    public ImmutableArray<KeyDoc>? Keys(Source source)
    {
        if (source.Datum.List is not { Count: >= 1 and <= Limits.Keys } list)
        {
            var what = source.Datum.List is { } other ? $"has {other.Count} keys" : $"is {source.Told}";
            binder.Problems.Add(source.Pointer, what, $"a list of 1 to {Limits.Keys} keys");
            return null;
        }

        return [.. Enumerable.Range(0, list.Count).Select(i => Key(source.At(i))).OfType<KeyDoc>()];
    }

    private KeyDoc? Key(Source source)
    {
        if (binder.Object(source, Known) is not { } key) return null;
        var kind = key.Has("h2h") ? "h2h" : key.One([.. Kinds.Keys]);
        if (kind is null) return null;
        CheckStrays(source, kind);
        var isDescending = key.May("dir", s => binder.Word(s, ("desc", true), ("asc", false))) ?? true;
        return kind switch
        {
            "by" => binder.Condition(key["by"]) is { } by ? new KeyDoc.By(by, isDescending) : null,
            "countback" => Countback(key),
            "countOf" => CountOf(key),
            "sorted" => Sorted(key, isDescending),
            "h2h" => HeadToHead(key),
            "duel" => binder.Text(key["duel"]) is null ? null : new KeyDoc.Duel(key["duel"]),
            _ => Draw(key["draw"]),
        };
    }

    private void CheckStrays(Source source, string kind)
    {
        foreach (var (member, at) in binder.Members(source))
        {
            if (member == kind || Kinds[kind].Contains(member) || !Known.Contains(member)) continue;
            var fitting = Kinds[kind].Length == 0 ? "nothing else" : string.Join(", ", Kinds[kind]);
            binder.Problems.Add(at.Pointer, $"'{member}' does not go with '{kind}'", fitting);
        }
    }

    private KeyDoc.Countback? Countback(ObjectReader key)
    {
        var depth = key.Whole("depth", Bounds.Within(1m, Limits.CountbackDepth)) ?? 20;
        return binder.Text(key["countback"]) is null ? null : new KeyDoc.Countback(key["countback"], depth);
    }

    private KeyDoc.CountOf? CountOf(ObjectReader key)
    {
        var amounts = key.Must("amounts", "a list of numbers", Amounts);
        if (binder.Text(key["countOf"]) is null || amounts is not { } each) return null;
        return new KeyDoc.CountOf(key["countOf"], each);
    }

    private ImmutableArray<decimal>? Amounts(Source source)
    {
        if (source.Datum.List is { Count: > Limits.CountbackDepth } list)
        {
            binder.Problems.Add(source.Pointer, $"has {list.Count} amounts", $"at most {Limits.CountbackDepth}");
            return null;
        }

        return [.. binder.Items(source).Select(s => binder.Number(s, Bounds.None)).OfType<decimal>()];
    }

    private KeyDoc.Sorted? Sorted(ObjectReader key, bool isDescending)
    {
        var worst = key.May("drop", Drop) ?? 0;
        return binder.Text(key["sorted"]) is null ? null : new KeyDoc.Sorted(key["sorted"], isDescending, worst);
    }

    private int? Drop(Source source) =>
        binder.Object(source, "worst") is { } drop ? drop.Whole("worst", Bounds.From(0m)) ?? 0 : null;

    private KeyDoc.HeadToHead? HeadToHead(ObjectReader key)
    {
        var columns = key.Must("by", "the columns of the bouts that are added", Columns);
        if (binder.Name(key["h2h"]) is null || columns is not { } each) return null;
        return new KeyDoc.HeadToHead(key["h2h"], each, key.Truth("restart") ?? false);
    }

    private ImmutableArray<Source>? Columns(Source source)
    {
        ImmutableArray<Source> columns = source.Datum.Text is null ? [.. binder.Items(source)] : [source];
        return columns.All(c => binder.Text(c) is not null) ? columns : null;
    }

    private KeyDoc.Draw? Draw(Source source)
    {
        if (source.Datum.Truth == true) return new KeyDoc.Draw(source.Pointer);
        binder.Problems.Add(source.Pointer, $"is {source.Told}", "true");
        return null;
    }
}
