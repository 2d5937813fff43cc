namespace Competition.Scoring;

/// <summary>A node that is being compiled, with what the document says about it.</summary>
internal sealed record Sketch(Node Node, NodeDoc Doc, ConstantsDoc Constants, Sketch? Parent)
{
    /// <summary>The name of an input or detector whose error has been told already.</summary>
    public bool HasUnusable(string name) =>
        (Doc.Inputs.TryGetValue(name, out var input) && input is null)
        || (Doc.Detectors.TryGetValue(name, out var detector) && detector is null);

    /// <summary>The signals that detectors here may read: those of this node and of all above it.</summary>
    public IReadOnlyCollection<string> Signals => [.. Upwards.SelectMany(s => s.Doc.Signals.Keys).Distinct()];

    /// <summary>This node, its parent, and so on to the root.</summary>
    public IEnumerable<Sketch> Upwards
    {
        get
        {
            for (var sketch = this; sketch is not null; sketch = sketch.Parent) yield return sketch;
        }
    }
}
