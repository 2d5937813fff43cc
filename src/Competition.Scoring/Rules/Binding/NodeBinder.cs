using System.Collections.Immutable;

namespace Competition.Scoring;

/// <summary>Reads nodes and definitions: each place of the document once, however many nodes it makes.</summary>
internal sealed class NodeBinder(Binder binder, SectionBinder sections, EachBinder each)
{
    /// <summary>
    /// Some node could not be read as one, so that names would be missing elsewhere for no fault of theirs.
    /// </summary>
    public bool IsBroken { get; private set; }

    public NodeDoc Read(Source source)
    {
        var before = binder.Problems.Count;
        var node = binder.Object(
            source, "id", "title", "kind", "use", "each", "let", "tags", "clock", "window", "signals", "inputs",
            "detectors", "values", "boards", "onStatus", "statusInherits", "statusVoids", "advance", "children");
        var shape = node is null ? new NodeDoc(source.Pointer) : Shape(node);
        IsBroken |= binder.Problems.Count > before;
        if (node is null) return shape;
        return Content(node, shape) with { Children = node.Has("children") ? Children(node["children"]) : null };
    }

    private NodeDoc Shape(ObjectReader node) => new(node.Pointer)
    {
        Id = node.Has("id") && binder.Id(node["id"]) is not null ? node["id"] : null,
        Use = node.Has("use") && binder.Text(node["use"]) is not null ? node["use"] : null,
        Each = node.Has("each") ? each.Each(node["each"]) : null,
        Let = node.Has("let") ? each.Constants(node["let"]) : ConstantsDoc.None,
        Tags = node.Has("tags") ? each.Tags(node["tags"]) : null,
    };

    private NodeDoc Content(ObjectReader node, NodeDoc shape) => shape with
    {
        Title = node.May("title", binder.Title),
        Kind = node.Text("kind"),
        Clock = node.May("clock", s => binder.Word(
            s, ("inherit", ClockKind.Inherit), ("common", ClockKind.Common), ("venue", ClockKind.Venue),
            ("entrant", ClockKind.Entrant))),
        Window = node.May("window", each.Window),
        Inputs = sections.Inputs(node),
        Values = sections.Values(node),
        Boards = sections.Boards(node),
        OnStatus = sections.OnStatus(node),
        Signals = sections.Signals(node),
        Detectors = sections.Detectors(node),
        StatusInherits = node.Truth("statusInherits"),
        StatusVoids = node.Truth("statusVoids"),
        Advance = node.May("advance", sections.Advance),
    };

    private ImmutableArray<NodeDoc> Children(Source source)
    {
        IsBroken |= source.Datum.List is null;
        return [.. binder.Items(source).Select(Read)];
    }
}
