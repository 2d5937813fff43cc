namespace Competition.Scoring;

/// <summary>A board of a node, written <c>path#board</c>.</summary>
public readonly record struct BoardRef(NodePath Node, string Board)
{
    /// <summary>Reads <c>path#board</c>; null where there is no single <c>#</c> with text on both sides.</summary>
    public static BoardRef? TryParse(string text)
    {
        var at = text.IndexOf('#', StringComparison.Ordinal);
        var ok = at > 0 && at < text.Length - 1 && text.LastIndexOf('#') == at;
        return ok ? new BoardRef(new NodePath(text[..at]), text[(at + 1)..]) : null;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => $"{Node.Value}#{Board}";
}
