using System.Collections.Immutable;
using System.Globalization;

namespace Competition.Scoring;

/// <summary>Reads what multiplies a node: <c>each</c>, its items and their constants, tags and windows.</summary>
internal sealed class EachBinder(Binder binder, IReadOnlyDictionary<string, Source> parameters)
{
    private static readonly string Allowed =
        string.Create(CultureInfo.InvariantCulture, $"a list of 1 to {Limits.Each} ids or objects with an id");

    public IReadOnlyList<ItemDoc>? Each(Source source)
    {
        if (source.Datum.Map is not null) return Parameter(source) is { } list ? Items(list) : null;
        return Items(source);
    }

    public ConstantsDoc Constants(Source source) => Constants(binder.Members(source));

    public IReadOnlyDictionary<string, decimal>? Tags(Source source) =>
        binder.Members(source).ToImmutableSortedDictionary(
            t => t.Name, t => binder.Number(t.Source, Bounds.Within(0m, 1m)) ?? 0m, StringComparer.Ordinal);

    public WindowDoc? Window(Source source)
    {
        if (binder.Object(source, "opens", "limit", "strict") is not { } window) return null;
        var limit = window.Number("limit", Bounds.Positive);
        return new WindowDoc(window.May("opens", binder.Formula), limit, window.Truth("strict") ?? true);
    }

    private Source? Parameter(Source source)
    {
        if (binder.Object(source, "param") is not { } each) return null;
        if (each.Must("param", "the name of a parameter", binder.Text) is not { } name) return null;
        if (parameters.TryGetValue(name, out var list)) return list;
        binder.Unknown(each["param"], "parameter", name, [.. parameters.Keys]);
        return null;
    }

    private List<ItemDoc>? Items(Source source)
    {
        if (source.Datum.List is not { Count: >= 1 and <= Limits.Each } list)
        {
            var what = source.Datum.List is { } other ? $"has {other.Count} items" : $"is {source.Told}";
            binder.Problems.Add(source.Pointer, what, Allowed);
            return null;
        }

        return [.. Enumerable.Range(0, list.Count).Select(i => Item(source.At(i))).OfType<ItemDoc>()];
    }

    private ItemDoc? Item(Source source)
    {
        if (source.Datum.Map is not { } item) return Id(source) ? new ItemDoc(source, null, ConstantsDoc.None) : null;
        var id = source.At("id");
        if (!Id(id)) return null;
        var constants = Constants(binder.Members(source).Where(m => m.Name != "id"));
        var hasTitle = item["title"].Text is not null || item["title"].Map is not null;
        return new ItemDoc(id, hasTitle ? binder.Title(source.At("title")) : null, constants);
    }

    private bool Id(Source source) => binder.Id(source) is not null;

    private ConstantsDoc Constants(IEnumerable<(string Name, Source Source)> members)
    {
        var all = members.ToImmutableSortedDictionary(m => m.Name, m => m.Source, StringComparer.Ordinal);
        return new ConstantsDoc(all.RemoveRange(["tags", "window"]))
        {
            Tags = all.TryGetValue("tags", out var tags) ? Tags(tags) : null,
            Window = all.TryGetValue("window", out var window) ? Window(window) : null,
        };
    }
}
