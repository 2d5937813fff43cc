namespace Competition.Scoring;

/// <summary>
/// Finds the node that a misspelt path probably means, level by level, so that only siblings are compared.
/// </summary>
internal static class NearNode
{
    /// <summary>Null where some part is far from every node there, or could be several.</summary>
    public static string? Of(string path, Rulebook rules)
    {
        if (path.Length > Limits.ErrorText) return null;
        var parts = path.Split('/');
        if (Among([rules.Root], parts[0]) is not { } node) return null;
        foreach (var part in parts.Skip(1))
        {
            if (Among(node.Children, part) is not { } child) return null;
            node = child;
        }

        return node.Path.Value;
    }

    private static Node? Among(IReadOnlyList<Node> siblings, string id)
    {
        if (siblings.FirstOrDefault(n => n.Id == id) is { } exact) return exact;
        var meant = Spelling.Only(id, siblings.Select(n => n.Id));
        return siblings.FirstOrDefault(n => n.Id == meant);
    }
}
