namespace Competition.Scoring;

/// <summary>A value of a node, written <c>path.value</c> and split at the last dot.</summary>
public readonly record struct CellRef(NodePath Node, string Value)
{
    /// <summary>Reads <c>path.value</c>; null where there is no dot with text on both sides.</summary>
    public static CellRef? TryParse(string text)
    {
        var at = text.LastIndexOf('.');
        var ok = at > 0 && at < text.Length - 1;
        return ok ? new CellRef(new NodePath(text[..at]), text[(at + 1)..]) : null;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => $"{Node.Value}.{Value}";
}
