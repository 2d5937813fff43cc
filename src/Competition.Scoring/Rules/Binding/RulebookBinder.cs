using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads a rulebook as <c>schema.json</c> has it, strictly: every member known, every error told.</summary>
internal sealed class RulebookBinder(Binder binder)
{
    private static readonly ImmutableSortedDictionary<string, Source> None = NodeDoc.Empty<Source>();

    /// <summary>Null where nodes are not nodes: what they hold cannot be judged then.</summary>
    public RulebookDoc? Read(Source source)
    {
        var book = binder.Object(
            source, "$schema", "id", "version", "title", "rounding", "params", "tables", "competences", "defs", "root");
        if (book is null) return null;
        var id = book.Must("id", IdForm.Allowed, binder.Id);
        var version = book.Must("version", "a whole number of at least 1", s => binder.Whole(s, Bounds.From(1m)));
        var title = book.May("title", binder.Title) ?? Title.Of(id ?? "");
        var rounding = book.May("rounding", binder.Rounding) ?? Rounding.HalfUp;
        book.Text("$schema");
        foreach (var (_, text) in Section(book, "competences")) binder.Title(text);

        var parameters = Section(book, "params");
        var nodes = Nodes(book, parameters, rounding);
        var defs = Section(book, "defs").ToDictionary(d => d.Key, d => nodes.Read(d.Value), StringComparer.Ordinal);
        var root = book.Must("root", "a node", nodes.Read);
        if (root is null || nodes.IsBroken || id is null) return null;
        return new RulebookDoc(id, version ?? 0, title, rounding) { Params = parameters, Defs = defs, Root = root };
    }

    private NodeBinder Nodes(ObjectReader book, IReadOnlyDictionary<string, Source> parameters, Rounding rounding)
    {
        var reader = new TableBinder(binder);
        var tables = Section(book, "tables")
            .ToDictionary(t => t.Key, t => reader.Read(t.Value), StringComparer.Ordinal);
        var sections = new SectionBinder(binder, new ValueBinder(binder, tables, rounding));
        return new NodeBinder(binder, sections, new EachBinder(binder, parameters));
    }

    private ImmutableSortedDictionary<string, Source> Section(ObjectReader book, string name) =>
        None.SetItems((book.Has(name) ? binder.Members(book[name]) : [])
            .Select(m => KeyValuePair.Create(m.Name, m.Source)));
}
