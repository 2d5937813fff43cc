namespace Competition.Scoring;

/// <summary>A node of the rulebook's tree: ids from the root, joined by <c>/</c> (<c>cup/prelim/s5</c>).</summary>
public readonly record struct NodePath(string Value)
{
    public override string ToString() => Value;
}
