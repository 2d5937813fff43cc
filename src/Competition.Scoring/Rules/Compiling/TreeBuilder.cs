using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Makes the tree of nodes: merges what they <c>use</c>, multiplies by <c>each</c>, gives constants.</summary>
internal sealed class TreeBuilder(RulebookDoc book, Problems problems)
{
    private readonly List<Sketch> _sketches = [];
    private readonly HashSet<NodePath> _paths = [];
    private bool _isFull;

    /// <summary>All nodes, each before its children, in the order of the document.</summary>
    public IReadOnlyList<Sketch> Build()
    {
        Place(book.Root, parent: null, within: [], siblings: []);
        return _sketches;
    }

    private void Place(NodeDoc written, Sketch? parent, ImmutableArray<NodeDoc> within, List<Node> siblings)
    {
        if (_isFull || IsInItself(written, within) || Merged(written) is not { } doc) return;
        if (parent is null && doc.Each is not null)
            problems.Add(written.Pointer + "/each", "stands on the root", "each below the root");
        if (within.Length >= Limits.TreeDepth)
        {
            problems.Add(written.Pointer, "stands too deep in the tree", $"at most {Limits.TreeDepth} levels");
            return;
        }

        IReadOnlyList<ItemDoc?>? each = doc.Each;
        foreach (var item in each ?? [null]) Grow(doc, item, parent, within.Add(written), siblings);
    }

    private bool IsInItself(NodeDoc written, ImmutableArray<NodeDoc> within)
    {
        var at = within.IndexOf(written, 0, ReferenceEqualityComparer.Instance);
        if (at < 0) return false;
        var names = within[at..].Append(written).Select(w => w.Use?.Datum.Text).OfType<string>();
        problems.Add(written.Use?.Pointer ?? written.Pointer, "contains itself: " + string.Join(" -> ", names), "");
        return true;
    }

    private NodeDoc? Merged(NodeDoc written)
    {
        var (doc, used) = (written, new List<string>());
        while (doc.Use is { Datum.Text: { } name } use)
        {
            if (used.Contains(name))
            {
                problems.Add(use.Pointer, "uses itself: " + string.Join(" -> ", used.Append(name)), "");
                return null;
            }

            if (!book.Defs.TryGetValue(name, out var def))
            {
                new Binder(problems).Unknown(use, "definition", name, [.. book.Defs.Keys]);
                return null;
            }

            used.Add(name);
            doc = doc.Over(def);
        }

        return doc;
    }

    private void Grow(NodeDoc doc, ItemDoc? item, Sketch? parent, ImmutableArray<NodeDoc> within, List<Node> siblings)
    {
        if (IsFull(doc) || IdOf(doc, item) is not { } id) return;
        var constants = (item?.Constants ?? ConstantsDoc.None).Over(doc.Let);
        var path = new NodePath(parent is null ? id : $"{parent.Node.Path}/{id}");
        var pointer = (item?.Id ?? doc.Id)?.Pointer ?? doc.Pointer;
        if (!_paths.Add(path)) problems.Add(pointer, $"the path '{path}' stands twice", "each path once");

        var node = new Node
        {
            Path = path, Id = id, Title = item?.Title ?? doc.Title ?? Title.Of(id), Kind = doc.Kind,
            Parent = parent?.Node,
            Previous = siblings.LastOrDefault(), Clock = doc.Clock ?? ClockKind.Inherit, Constants = Numbers(constants),
            Tags = constants.Tags ?? doc.Tags ?? ImmutableDictionary<string, decimal>.Empty,
            StatusInherits = doc.StatusInherits ?? true, StatusVoids = doc.StatusVoids ?? true,
        };
        siblings.Add(node);
        var sketch = new Sketch(node, doc with { Window = constants.Window ?? doc.Window }, constants, parent);
        _sketches.Add(sketch);
        var children = new List<Node>();
        foreach (var child in doc.Children ?? []) Place(child, sketch, within, children);
        node.Children = children;
    }

    private string? IdOf(NodeDoc doc, ItemDoc? item)
    {
        var id = (item?.Id ?? doc.Id)?.Datum.Text;
        if (id is null) problems.Add(doc.Pointer + "/id", "is missing", IdForm.Allowed);
        return id;
    }

    private bool IsFull(NodeDoc doc)
    {
        if (_sketches.Count < Limits.Nodes) return false;
        if (!_isFull) problems.Add(doc.Pointer, "there are too many nodes", $"at most {Limits.Nodes}");
        return _isFull = true;
    }

    private static Dictionary<string, Value> Numbers(ConstantsDoc constants) => constants.Each
        .Where(c => c.Value.Datum.Number is not null)
        .ToDictionary(c => c.Key, c => Value.Of(c.Value.Datum.Number.GetValueOrDefault()), StringComparer.Ordinal);
}
