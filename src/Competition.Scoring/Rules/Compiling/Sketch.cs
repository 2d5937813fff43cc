namespace Competition.Scoring;

/// <summary>A node that is being compiled, with what the document says about it.</summary>
internal sealed record Sketch(Node Node, NodeDoc Doc, ConstantsDoc Constants, Sketch? Parent)
{
    /// <summary>The name of an input, detector or signal whose error has been told already.</summary>
    public bool HasUnusable(string name) =>
        Doc.Inputs.ContainsKey(name) || Upwards.Any(s => s.Doc.Unsupported.Contains(name));

    /// <summary>This node, its parent, and so on to the root.</summary>
    public IEnumerable<Sketch> Upwards
    {
        get
        {
            for (var sketch = this; sketch is not null; sketch = sketch.Parent) yield return sketch;
        }
    }
}
