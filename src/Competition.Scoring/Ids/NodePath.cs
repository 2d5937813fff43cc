namespace Competition.Scoring;

/// <summary>
/// A node of the rulebook's tree: ids from the root, joined by <c>/</c> (<c>cup/prelim/s5</c>); at most
/// <see cref="Limits.TreeDepth"/> of them.
/// </summary>
public readonly record struct NodePath(string Value)
{
    /// <summary>The bare text.</summary>
    public override string ToString() => Value;
}
